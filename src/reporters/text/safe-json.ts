/** Characters that can stand in JSON as they are, and that a terminal or a log would act on. */
const acting = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value as JSON with two spaces, in which nothing acts on the terminal or the log it is printed to. It reads back the same. */
export function safeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .replace(acting, (character) =>
      [...Array(character.length).keys()].map((at) => escapeUnit(character, at)).join(''),
    )
    .replaceAll('##[', '##\\u005b');
  return `${text}\n`;
}

function escapeUnit(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
}
