import type { Region } from '../../../../model/site.ts';
import type { PythonField } from '../../schema-part.ts';
import type { Definition, Member } from './definition.ts';

/** SDL, and where the things it names stand in the files it was read from, by the offsets of their names. */
export interface WrittenSdl {
  readonly text: string;
  readonly places: ReadonlyMap<number, Region>;
  readonly fields: ReadonlyMap<string, PythonField>;
}

/** Writes some definitions of one file as SDL. */
export function writeSdl(definitions: readonly Definition[], schema: string): WrittenSdl {
  const out: string[] = [];
  const places = new Map<number, Region>();
  let length = 0;
  const put = (text: string, region?: Region) => {
    if (region) places.set(length, region);
    out.push(text);
    length += text.length;
  };
  put(schema);
  const fields = new Map<string, PythonField>();
  for (const it of definitions) {
    writeDefinition(it, put);
    for (const member of it.members ?? [])
      if (member.field) fields.set(`${it.name}.${member.name}`, member.field);
  }
  return { text: out.join(''), places, fields };
}

type Put = (text: string, region?: Region) => void;

function writeDefinition(it: Definition, put: Put): void {
  if (it.description !== undefined) put(`${JSON.stringify(it.description)}\n`);
  put(`${it.kind} `);
  put(it.name, it.at.region);
  if (it.interfaces && it.interfaces.length > 0) put(` implements ${it.interfaces.join(' & ')}`);
  if (it.oneOf) put(' @oneOf');
  if (it.types) put(` = ${it.types.join(' | ')}`);
  if (it.members && it.members.length > 0) {
    put(' {\n');
    for (const member of it.members) writeMember(member, '  ', put);
    put('}');
  }
  put('\n\n');
}

function writeMember(member: Member, indent: string, put: Put): void {
  const { name, at, type, args, value, description, deprecated } = member;
  put(indent);
  if (description !== undefined) put(`${JSON.stringify(description)} `);
  put(name, at.region);
  if (args && args.length > 0) {
    put('(');
    for (const [index, it] of args.entries()) {
      if (index > 0) put(', ');
      writeArgument(it, put);
    }
    put(')');
  }
  if (type !== undefined) put(`: ${type}`);
  if (value !== undefined) put(` = ${value}`);
  if (deprecated !== undefined) put(` @deprecated(reason: ${JSON.stringify(deprecated)})`);
  put('\n');
}

function writeArgument({ name, at, type, value, description, deprecated }: Member, put: Put): void {
  if (description !== undefined) put(`${JSON.stringify(description)} `);
  put(name, at.region);
  put(`: ${type ?? 'Unknown'}`);
  if (value !== undefined) put(` = ${value}`);
  if (deprecated !== undefined) put(` @deprecated(reason: ${JSON.stringify(deprecated)})`);
}
