import type { Spelling } from '../../../route-spelling.ts';
import { parameter, spellPlaceholders, splat } from '../../spelling/placeholder.ts';

const spellPath = spellPlaceholders({
  placeholder: /<([A-Za-z_]\w{0,100})(\.\.)?>/g,
  reserved: /[<>]/,
  read: ([, name = '', dots]) => [dots ? splat(name, 0) : parameter(name)],
});

/** `/book/<id>/<path..>?<page>&sorted`; what stands behind `?` makes no other path. https://rocket.rs/guide/v0.5/requests/#dynamic-paths */
export const spellRocket: Spelling = (text) => spellPath(text.replace(/\?.*$/s, ''));
