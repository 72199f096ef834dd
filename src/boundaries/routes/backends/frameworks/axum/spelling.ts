import { parameter, spellPlaceholders, splat } from '../../spelling/placeholder.ts';

/** The path syntax of axum: `{name}` and `{*rest}`, before 0.8 `:name` and `*rest`. https://docs.rs/axum/latest/axum/struct.Router.html#method.route */
export const spellAxum = spellPlaceholders({
  placeholder: /(?<=^|\/)(?:\{(\*?)(\w{1,100})\}|([:*])(\w{1,100}))(?=\/|$)/g,
  read([, star, braced, mark, named]) {
    const name = braced ?? named ?? '';
    return [star === '*' || mark === '*' ? splat(name, 1) : parameter(name)];
  },
});
