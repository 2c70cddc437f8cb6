// Nothing typed is lost: a form with data-keep="KEY" keeps its unsent text in this tab until the server has it, across a
// session that ended and a tab reloaded. KEY names the record and its version ("meeting-4f2c-v7"), so that text typed over
// an older version is never laid over a newer one. Passwords, files and hidden fields are not kept.
'use strict';
(() => {
  const prefix = 'comitia.kept.';
  const person = document.documentElement.dataset.person ?? '';
  const signIn = document.querySelector('[data-sign-in]') !== null;
  const nameOf = (form) => `${prefix}${person}.${form.dataset.keep}`;

  const read = (name) => {
    try {
      return JSON.parse(sessionStorage.getItem(name));
    } catch {
      return null; // not ours, or storage refused: then there is nothing to restore
    }
  };
  const write = (name, entry) => {
    try {
      sessionStorage.setItem(name, JSON.stringify(entry));
    } catch {
      // storage full or refused: the form works as it would without this file
    }
  };
  const keptNames = () => Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));

  const fields = (form) =>
    Array.from(form.elements).filter((field) => field.name && !field.name.startsWith('__') && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type));
  const isChoice = (field) => field.type === 'checkbox' || field.type === 'radio';

  // A field is known by its name, a choice by name and value, the second of one name by its place among them: languages and
  // versions of a page may order their fields differently.
  function named(form) {
    const times = new Map();
    return fields(form).map((field) => {
      const name = isChoice(field) ? `${field.name}=${field.value}` : field.name;
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      return [`${name}#${time}`, field];
    });
  }
  const valueOf = (field) => (isChoice(field) ? field.checked : field.value);
  const values = (form) => named(form).map(([name, field]) => [name, valueOf(field)]);

  function restore(form, kept) {
    const old = new Map(kept);
    const other = named(form).filter(([name, field]) => old.has(name) && old.get(name) !== valueOf(field));
    other.forEach(([name, field]) => {
      if (isChoice(field)) field.checked = old.get(name);
      else field.value = old.get(name);
    });
    if (other.length > 0) form.querySelectorAll('[data-kept-note]').forEach((note) => (note.hidden = false));
  }

  function begin(form) {
    const name = nameOf(form);
    const entry = read(name);
    // Sent and answered by this same page: what the server shows is the truth. Sent into a lost session, or never sent: ours is.
    if (entry && (!entry.sent || entry.lost)) restore(form, entry.values);
    else sessionStorage.removeItem(name);
    form.addEventListener('input', () => write(name, { values: values(form), sent: false }));
    form.addEventListener('submit', () => write(name, { values: values(form), sent: true }));
    form.querySelectorAll('[data-kept-drop]').forEach((button) =>
      button.addEventListener('click', () => {
        sessionStorage.removeItem(name);
        form.reset();
        form.querySelectorAll('[data-kept-note]').forEach((note) => (note.hidden = true));
      }),
    );
  }

  // Sent into a lost session: ours again, until the page that asks to sign in sends the same once more.
  function markLost(name, entry) {
    if (entry.lost) return;
    write(name, { ...entry, lost: true });
    document
      .querySelectorAll('form[data-sends-again]')
      .forEach((form) => form.addEventListener('submit', () => write(name, { ...entry, lost: false })));
  }

  try {
    const forms = Array.from(document.querySelectorAll('form[data-keep]'));
    const here = new Set(forms.map(nameOf));
    for (const name of keptNames()) {
      const entry = read(name);
      if (!entry?.sent) continue;
      if (signIn) markLost(name, entry);
      else if (!here.has(name) && !entry.lost) sessionStorage.removeItem(name);
    }
    forms.forEach(begin);
    document.querySelectorAll('form[data-sign-out]').forEach((form) =>
      form.addEventListener('submit', () => keptNames().forEach((name) => sessionStorage.removeItem(name))),
    );
  } catch {
    // a browser that forbids storage altogether
  }
})();
