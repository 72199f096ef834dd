import { describe, expect, it } from 'vitest';
import { judge, take } from './take.ts';

function decide(before: string, after: string) {
  return judge(take('base', { 's.graphql': before }), take('head', { 's.graphql': after })).map(
    (it) => `${it.rule.slice(8)} ${it.subject} ${it.impact} ${it.confidence ?? 'certain'}`,
  );
}

const user = 'type Query { me: User } type User { id: ID name: String nick: String size: Int age: Int }';

describe('a type that was renamed', () => {
  it('is a note where nobody names it', () => {
    expect(decide(user, user.replaceAll('User', 'Account'))).toEqual(['type-renamed User advice certain']);
  });

  it('still loses what it lost: a field is not hidden by the new name of its type', () => {
    const after = user.replaceAll('User', 'UserAccount').replace('age: Int', '');
    expect(decide(user, after)).toContain('removed User.age breaking certain');
  });

  it('has its members paired as well', () => {
    const after = user.replaceAll('User', 'UserAccount').replace('nick:', 'nickname:');
    expect(decide(user, after)).toContain('renamed-without-alias User.nick breaking certain');
  });

  it('says nothing of members that nothing reaches any more', () => {
    const before = `${user} type Mutation { edit: EditUser } type EditUser { user: User, errors: [String] }`;
    const after = `${user} type Mutation { change: EditPerson } type EditPerson { person: User, errors: [String] }`;
    expect(decide(before, after).filter((it) => it.includes('EditUser.'))).toEqual([]);
  });
});
