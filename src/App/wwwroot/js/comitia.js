// Quicker hands for pages that work without it: keys, picking, ordering, undo, menus. Everything hangs on data attributes,
// named in docs/look.md. No page needs this file; no inline script, no eval (CSP: script-src 'self').
'use strict';
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const writing = (element) => element.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !== null;

  // Keys: "/" search, "?" help, j and k through a list, e edit, x pick, Alt + arrows move a row.
  let current = null;

  function makeCurrent(row) {
    current?.classList.remove('current');
    current = row;
    row.classList.add('current');
    row.querySelector('[data-open]')?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  // The address may name a row: that which was just moved, so that the next key goes on from there.
  function startAtNamed() {
    const row = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (row?.matches('[data-list] > [data-row]')) makeCurrent(row);
  }

  function go(step) {
    const rows = all('[data-list] > [data-row]').filter((row) => row.offsetParent !== null);
    if (rows.length === 0) return;
    const at = rows.indexOf(current);
    makeCurrent(rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)]);
  }

  function key(event) {
    if (inRow(event)) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') return closeMenus();
    if (writing(event.target) || document.documentElement.dataset.keys === 'off') return; // WCAG 2.1.4: they can be turned off
    if (event.altKey) {
      if (current && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) moveRow(event);
      return;
    }
    const act = {
      '/': () => focusSearch(),
      '?': () => openDialog(document.querySelector('dialog[data-keys]')),
      j: () => go(1),
      k: () => go(-1),
      e: () => edit(),
      x: () => pick(current),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  // In a row that is changed where it stands, Escape leaves it and Ctrl + Enter saves it.
  function inRow(event) {
    const leave = event.target.closest?.('[data-row]')?.querySelector('[data-cancel]');
    if (!leave || event.defaultPrevented) return false;
    if (event.key === 'Escape') leaveRow(leave);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form) event.target.form.requestSubmit();
    else return false;
    event.preventDefault();
    return true;
  }

  // What was typed is not dropped unasked.
  function leaveRow(leave) {
    const fields = [...leave.closest('[data-row]').querySelectorAll('input, textarea, select')];
    const typed = fields.some((f) =>
      f.matches('select') ? [...f.options].some((o) => o.selected !== o.defaultSelected) : f.type !== 'hidden' && f.value !== f.defaultValue);
    if (!typed || window.confirm(leave.dataset.cancel)) leave.click();
  }

  function edit() {
    current?.querySelector('[data-edit]')?.click();
  }

  function focusSearch() {
    const field = document.querySelector('[data-search]');
    field?.focus();
    field?.select();
  }

  function openDialog(dialog) {
    if (dialog && !dialog.open) dialog.showModal();
  }

  // Picking rows: the bulk bar shows itself when something is picked.
  function pick(row) {
    const box = row?.querySelector('[data-pick]');
    if (!box) return;
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function makeBulk(form) {
    all('[data-unscripted]', form).forEach((part) => (part.hidden = true));
    all('[data-scripted]', form).forEach((part) => (part.hidden = false));
    all('[data-bulk-bar]', form).forEach((bar) => bar.classList.add('floating'));
    countPicked(form);
  }

  function countPicked(form) {
    const boxes = all('[data-pick]', form);
    const picked = boxes.filter((box) => box.checked).length;
    all('[data-bulk-bar]', form).forEach((bar) => (bar.hidden = picked === 0));
    all('[data-picked]', form).forEach((word) => (word.textContent = String(picked)));
    all('[data-pick-all]', form).forEach((box) => {
      box.checked = picked > 0 && picked === boxes.length;
      box.indeterminate = picked > 0 && picked < boxes.length;
    });
  }

  function changed(event) {
    const press = event.target.dataset.press; // a choice on which the rest of the page depends presses the button that shows it anew
    if (press) document.getElementById(press)?.click();
    const form = event.target.closest('[data-bulk]');
    if (!form) return;
    if (event.target.matches('[data-pick-all]')) all('[data-pick]', form).forEach((box) => (box.checked = event.target.checked));
    if (event.target.matches('[data-pick], [data-pick-all]')) countPicked(form);
  }

  // Order: dragging or Alt + arrows send where one row went, by its neighbours; without scripts rows carry move buttons.
  function sendPlace(row) {
    const list = row.closest('[data-order]');
    const form = list && document.getElementById(list.dataset.order);
    if (!form) return;
    const place = { item: row, before: row.nextElementSibling, after: row.previousElementSibling };
    for (const [name, at] of Object.entries(place)) {
      const field = form.querySelector(`[name=${name}]`);
      if (field) field.value = at?.dataset.id ?? '';
    }
    form.requestSubmit();
  }

  // A row that was moved waits a moment for further steps; the move of another one sends it first, and the page comes anew.
  let waiting = null;
  function sendWaiting() {
    if (!waiting || waiting.sent) return;
    clearTimeout(waiting.timer);
    waiting.sent = true;
    sendPlace(waiting.row);
  }

  function moveRow(event) {
    const list = current.closest('[data-order]');
    const other = event.key === 'ArrowUp' ? current.previousElementSibling : current.nextElementSibling;
    if (!list || !other) return;
    event.preventDefault();
    if (waiting && (waiting.sent || waiting.row !== current)) return sendWaiting();
    if (event.key === 'ArrowUp') other.before(current);
    else other.after(current);
    current.querySelector('[data-open]')?.focus();
    clearTimeout(waiting?.timer); // several steps in a row are one change
    waiting = { row: current, timer: setTimeout(sendWaiting, 900), sent: false };
  }

  function handle() {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'drag', tabIndex: -1 });
    button.setAttribute('aria-hidden', 'true');
    const svg = button.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    svg.setAttribute('class', 'icon');
    svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'use')).setAttribute('href', '/lib/icons.svg#grip-vertical');
    return button;
  }

  function makeSortable(list) {
    if (!window.Sortable || list.dataset.sortable) return;
    list.dataset.sortable = 'yes';
    all(':scope > [data-row]', list).forEach((row) => row.append(handle()));
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.Sortable.create(list, {
      handle: '.drag',
      draggable: '[data-row]',
      animation: calm ? 0 : 120,
      ghostClass: 'drag-ghost',
      onEnd: (move) => move.oldIndex !== move.newIndex && sendPlace(move.item),
    });
  }

  // Undo: counts down, waits while pointed at or focused, then goes. The history of the record offers the same for longer.
  function countDown(toast) {
    if (toast.dataset.counting) return;
    toast.dataset.counting = 'yes';
    toast.classList.add('floating');
    all('[data-left]', toast).forEach((word) => (word.hidden = false));
    let left = Number(toast.dataset.undo) || 10;
    const timer = setInterval(() => {
      if (toast.matches(':hover, :focus-within')) return;
      left -= 1;
      all('[data-left]', toast).forEach((word) => (word.textContent = String(left)));
      if (left > 0) return;
      clearInterval(timer);
      toast.remove();
    }, 1000);
  }

  // Menus are <details>; this only closes the ones left open.
  function closeMenus(except) {
    all('details[data-menu][open]').forEach((menu) => {
      if (menu.contains(except)) return;
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside && !except) menu.querySelector('summary')?.focus();
    });
  }

  function clicked(event) {
    closeMenus(event.target);
    const opener = event.target.closest('[data-open-dialog]');
    if (opener) {
      event.preventDefault();
      openDialog(document.getElementById(opener.dataset.openDialog));
    }
    if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
  }

  function ready(within) {
    all('[data-focus]', within).slice(0, 1).forEach((element) => element.focus());
    all('[data-bulk]', within).forEach(makeBulk);
    all('[data-order]', within).forEach(makeSortable);
    all('[data-undo]', within).forEach(countDown);
  }

  document.addEventListener('keydown', key);
  document.addEventListener('click', clicked);
  document.addEventListener('change', changed);
  document.addEventListener('htmx:load', (event) => ready(event.target.parentElement ?? document));
  ready(document);
  startAtNamed();
})();
