import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { applyEdits } from '../../src/commands/fix/apply-edits.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { memoryWorld } from '../../src/host/memory.ts';
import { main } from '../../src/main.ts';

async function fix(base: string, head: string) {
  const world = memoryWorld({
    directory: '/work',
    files: { '/base/schema.graphql': base, '/head/schema.graphql': head },
  });
  const code = await main(world, () =>
    runCommand(check, ['--base', '/base', '--head', '/head', '--fix'], world),
  );
  return {
    code,
    text: new TextDecoder().decode(world.contents.get('/head/schema.graphql')),
    said: world.printed.stderr,
  };
}

describe('check --fix', () => {
  it('puts the lost name back as a deprecated alias, says so, and judges what stands then', async () => {
    const { code, text, said } = await fix(
      'type Query {\r\n  user_mail: String\r\n  x: Int\r\n}\r\n',
      'type Query {\r\n  userMail: String\r\n  x: Int\r\n}\r\n',
    );
    expect(text).toMatch(
      /userMail: String\r\n {2}user_mail: String @deprecated\(reason: "[^"]*userMail[^"]*"\)\r\n {2}x: Int\r\n/,
    );
    expect(said).toContain('Fixed: Query.user_mail: Keep the old name as deprecated alias.');
    expect(said).toContain('Changed schema.graphql.');
    expect(code).toBe(0);
  });

  it('changes nothing where nothing is proven', async () => {
    const head = 'type Query {\n  x: Int\n}\n';
    const { code, text, said } = await fix('type Query {\n  mail: String\n  x: Int\n}\n', head);
    expect({ code, text }).toEqual({ code: 1, text: head });
    expect(said).toContain('There is nothing that a proven fix could mend.');
  });

  it('refuses a commit', async () => {
    const world = memoryWorld({ directory: '/work' });
    expect(await main(world, () => runCommand(check, ['--head', 'main', '--fix'], world))).toBe(2);
    expect(world.printed.stderr).toContain('--fix changes files');
  });
});

describe('edits of a text', () => {
  const edit = (from: number, to: number, text: string) => ({
    site: {
      side: 'head' as const,
      path: 'a',
      region: { line: 1, column: from, endLine: 1, endColumn: to },
    },
    text,
  });

  it('stand where the text had them, and once', () => {
    expect(applyEdits('abcd', [edit(4, 4, '!'), edit(1, 2, 'XY'), edit(1, 2, 'XY')])).toBe('XYbc!d');
  });

  it.each([
    ['touch', [edit(1, 3, 'x'), edit(2, 4, 'y')]],
    ['insert two things in one place', [edit(2, 2, 'x'), edit(2, 2, 'y')]],
    ['lie outside', [edit(9, 9, 'x')]],
  ])('are refused where they %s', (_what, edits) => {
    expect(applyEdits('abcd', edits)).toBeUndefined();
  });
});
