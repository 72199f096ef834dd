import type { Member, Spot } from './definition.ts';
import type { Reading } from './reading.ts';

/** Defines what strawberry-django answers for a file or an image of a model. https://strawberry.rocks/docs/django/guide/fields */
export function defineFile(reading: Reading, at: Spot, isImage: boolean): string {
  const name = isImage ? 'DjangoImageType' : 'DjangoFileType';
  const members: readonly Member[] = [
    ...['name', 'path', 'url'].map((it) => ({ name: it, at, type: 'String!' })),
    ...['size', ...(isImage ? ['width', 'height'] : [])].map((it) => ({ name: it, at, type: 'Int!' })),
  ];
  reading.define(name, () => ({ kind: 'type', name, at, members }));
  return name;
}
