import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';

const part = /^(?:\{(\*?)(\w{1,100})\}|([:*])(\w{1,100}))$/;

/** The path syntax of axum: `{name}` and `{*rest}`, before 0.8 `:name` and `*rest`. https://docs.rs/axum/latest/axum/struct.Router.html#method.route */
export const spellAxum: Spelling = (text) =>
  text.split('/').flatMap((piece, index): readonly Token[] => {
    const slash: readonly Token[] = index > 0 ? [{ is: 'slash' }] : [];
    const found = part.exec(piece);
    if (!found) return [...slash, ...plainTokens(piece)];
    const name = found[2] ?? found[4] ?? '';
    const isRest = found[1] === '*' || found[3] === '*';
    return [...slash, isRest ? { is: 'splat', name, least: 1 } : { is: 'parameter', parameter: { name } }];
  });
