import { optional, parameter, spellPlaceholders, splat, typeNamed } from '../../spelling/placeholder.ts';

const types = {
  int: 'int',
  long: 'int',
  guid: 'uuid',
  decimal: 'float',
  double: 'float',
  float: 'float',
} as const;

/** ASP.NET Core's route templates. https://learn.microsoft.com/aspnet/core/fundamentals/routing#route-templates */
export const spellTemplate = spellPlaceholders({
  placeholder:
    /\{(\*{0,2})([A-Za-z_][\w.-]{0,100})(?::((?:[^{}?=]|\{[^{}]{0,20}\}){0,200}))?((?:=[^{}]{0,100})?\??)\}/g,
  reserved: /[{}[\]]/,
  read([, stars, name = '', constraints, mark]) {
    if (stars) return [splat(name, 0)];
    const token = parameter(name, typeNamed(constraints?.split(':')[0], types));
    return [mark ? optional(token) : token];
  },
});
