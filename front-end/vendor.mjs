// Copies the few files Comitia uses out of the locked packages into src/App/wwwroot/lib: style, script, font, icons,
// each with its licence, and writes their checksums. Called by ./do vendor; the result is committed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lib = join(here, '../src/App/wwwroot/lib');
const packageFile = (path) => join(here, 'node_modules', path);
const written = [];

function write(name, content) {
  mkdirSync(dirname(join(lib, name)), { recursive: true });
  writeFileSync(join(lib, name), content);
  written.push(name);
}
const copy = (from, name) => write(name, readFileSync(packageFile(from)));
const withoutMap = (text) => text.replace(/\n?\/[/*]# sourceMappingURL=.*$/m, '\n');

rmSync(lib, { recursive: true, force: true });

// Bootstrap: its reset only (docs/decisions/0002-front-end.md); components are our own.
write('bootstrap/bootstrap-reboot.min.css', withoutMap(readFileSync(packageFile('bootstrap/dist/css/bootstrap-reboot.min.css'), 'utf8')));
copy('bootstrap/LICENSE', 'bootstrap/LICENSE');
copy('htmx.org/dist/htmx.min.js', 'htmx/htmx.min.js');
copy('htmx.org/LICENSE', 'htmx/LICENSE');
copy('sortablejs/Sortable.min.js', 'sortablejs/Sortable.min.js');
copy('sortablejs/LICENSE', 'sortablejs/LICENSE');

// Noto Sans: regular and semibold for Azerbaijani, English, Russian, French, Turkish.
const fonts = '@fontsource/noto-sans';
let css = '/* Noto Sans, SIL Open Font License 1.1. Written by front-end/vendor.mjs. */\n';
for (const weight of [400, 600]) {
  const source = readFileSync(packageFile(`${fonts}/${weight}.css`), 'utf8');
  for (const subset of ['latin', 'latin-ext', 'cyrillic']) {
    const file = `noto-sans-${subset}-${weight}-normal.woff2`;
    const face = source.match(new RegExp(`/\\* noto-sans-${subset}-${weight}-normal \\*/\\s*@font-face \\{[^}]*\\}`))?.[0];
    if (!face) throw new Error(`${subset} ${weight} is not in ${fonts}`);
    const range = face.match(/unicode-range:\s*([^;]+);/)[1];
    css += `@font-face{font-family:"Noto Sans";font-style:normal;font-display:swap;font-weight:${weight};`
      + `src:url(${file}) format("woff2");unicode-range:${range}}\n`;
    copy(`${fonts}/files/${file}`, `noto-sans/${file}`);
  }
}
write('noto-sans/noto-sans.css', css);
copy(`${fonts}/LICENSE`, 'noto-sans/LICENSE');

// Icons: one sprite of those that icons.txt names.
const names = readFileSync(join(here, 'icons.txt'), 'utf8').split('\n').map((l) => l.trim()).filter((l) => l && !l.startsWith('#')).sort();
const sprite = names.map((name) => {
  const svg = readFileSync(packageFile(`bootstrap-icons/icons/${name}.svg`), 'utf8');
  return `<symbol id="${name}" viewBox="0 0 16 16">${svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s*\n\s*/g, '')}</symbol>`;
});
write('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${sprite.join('\n')}\n</svg>\n`);
copy('bootstrap-icons/LICENSE', 'icons.LICENSE');

const sums = written.sort().map((name) => `${createHash('sha256').update(readFileSync(join(lib, name))).digest('hex')}  ${name}\n`);
writeFileSync(join(lib, 'SHA256SUMS'), sums.join(''));
console.log(`${written.length} files written to src/App/wwwroot/lib.`);
