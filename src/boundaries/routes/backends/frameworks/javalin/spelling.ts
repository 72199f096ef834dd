import { parameter, spellPlaceholders, splat } from '../../spelling/placeholder.ts';

/** `/books/{book}`, `:book` before 4, `<path>` with slashes in it, and `*`. https://javalin.io/documentation#endpoint-handlers */
export const spellJavalin = spellPlaceholders({
  placeholder: /\{([\w-]{1,100})\}|<([\w-]{1,100})>|:([A-Za-z_]\w{0,100})|\*/g,
  reserved: /[{}<>]/,
  read([, braced, angled = '', plain]) {
    const name = braced ?? plain;
    return [name === undefined ? splat(angled, angled === '' ? 0 : 1) : parameter(name)];
  },
});
