import {
  Arg,
  DockerfileParser,
  Env,
  From,
  type Instruction,
  JSONInstruction,
  ModifiableInstruction,
} from 'dockerfile-ast';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type Site, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { gitTarget } from '../../git-target.ts';
import type { Ref } from '../../ref.ts';
import { findAdded } from './add-sources.ts';
import { expandVariables } from './expand.ts';
import { findFetches } from './find-fetches.ts';
import { findUnlocked } from './find-unlocked.ts';
import { findImageRef } from './image-ref.ts';
import { platformArguments } from './platform-arguments.ts';
import type { Fetch, Recipe, Stage, Step } from './recipe.ts';
import { splitCommands } from './shell-words.ts';

const largest = 128 * 1024;

interface Building {
  readonly file: SourceFile;
  readonly side: Side;
  readonly globals: Map<string, string>;
  readonly stages: (Stage & { readonly steps: Step[]; readonly needs: number[] })[];
  readonly stageNames: Map<string, number>;
  readonly refs: Ref[];
  readonly gaps: Extraction<Recipe>['gaps'][number][];
  values: Map<string, string>;
}

/** Reads a Dockerfile; total on any bytes. */
export function readDockerfile(file: SourceFile, side: Side): Extraction<Recipe> {
  const at = siteIn(file.tree, side, file.path);
  if (file.bytes.length > largest)
    return {
      facts: [],
      gaps: [
        { at, reason: 'too-large', effect: 'counts', note: `the Dockerfile has more than ${largest} bytes` },
      ],
    };
  const building: Building = {
    file,
    side,
    globals: new Map(),
    stages: [],
    stageNames: new Map(),
    refs: [],
    gaps: [],
    values: new Map(),
  };
  try {
    for (const instruction of DockerfileParser.parse(textOf(file)).getInstructions())
      readInstruction(instruction, building);
  } catch (error) {
    const note = `the Dockerfile cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { facts: [], gaps: [{ at, reason: 'unparsable', effect: 'counts', note }] };
  }
  const recipe: Recipe = { what: 'recipe', at, stages: building.stages, refs: building.refs };
  return { facts: [recipe], gaps: building.gaps };
}

function readInstruction(instruction: Instruction, building: Building): void {
  const at = siteOf(instruction, building);
  if (instruction instanceof From) {
    startStage(instruction, at, building);
    return;
  }
  const stage = building.stages.at(-1);
  if (instruction instanceof Arg || instruction instanceof Env) setVariables(instruction, stage, building);
  if (!stage) return;
  const words = wordsOf(instruction);
  const keyword = instruction.getKeyword();
  const found = keyword === 'RUN' ? findFetches(commandsOf(instruction)) : { fetches: [], installs: [] };
  const fetched = { ...found, fetches: found.fetches.map((it) => withTarget(it, building.values)) };
  const from = keyword === 'COPY' ? flagOf(instruction, 'from') : undefined;
  if (from) addImage(from, at, building);
  if (keyword === 'RUN') for (const image of mountedFrom(instruction)) addImage(image, at, building);
  const added =
    keyword === 'ADD' ? findAdded(words, flagOf(instruction, 'checksum'), building.values) : undefined;
  for (const found of added?.refs ?? []) building.refs.push({ ...found, at, stage: stageName(stage) });
  stage.steps.push({
    keyword,
    at,
    text: `${keyword} ${(instruction.getArgumentsContent() ?? '').replace(/\s+/g, ' ').trim()}`.slice(0, 200),
    sets: instruction instanceof Arg || instruction instanceof Env ? settingsOf(instruction) : [],
    copies: from ? [] : (added?.copies ?? (keyword === 'COPY' ? words.slice(0, -1) : [])),
    copiesFrom: from ? findStage(from, building) : null,
    tracks: added?.tracks ?? [],
    unlocked: keyword === 'RUN' ? findUnlocked(instruction.getArgumentsContent() ?? '') : [],
    ...fetched,
  });
}

/** The repository that a variable names by default; what it names as the ref stays, for it is part of the cache key. */
function withTarget(fetch: Fetch, values: ReadonlyMap<string, string>): Fetch {
  const { text, complete } = expandVariables(fetch.target, values);
  return fetch.target.includes('$') && complete ? { ...fetch, target: gitTarget(text) } : fetch;
}

function startStage(instruction: From, at: Site, building: Building): void {
  const from = findStageOnAnyPlatform(instruction.getImage() ?? '', building);
  if (from === null) addImage(instruction.getImage() ?? '', at, building, globalsOf(building));
  const name = instruction.getBuildStage()?.toLowerCase() ?? null;
  const index = building.stages.length;
  if (name !== null && !building.stageNames.has(name)) building.stageNames.set(name, index);
  building.stages.push({
    name,
    index,
    from,
    asks: variablesIn(instruction.getImage() ?? ''),
    needs: from === null ? [] : [from],
    steps: [],
  });
  building.values = new Map();
}

/** An image that FROM or `COPY --from` names, unless it is a stage of this file or nothing at all. */
function addImage(
  written: string,
  at: Site,
  building: Building,
  values: ReadonlyMap<string, string> = building.values,
): void {
  const { text, complete } = expandVariables(written, values);
  const stage = building.stages.at(-1);
  const own = findStage(text, building);
  if (own !== null) stage?.needs.push(own);
  if (complete && (text === '' || text === 'scratch' || own !== null)) return;
  const ref = complete ? findImageRef(text) : undefined;
  if (ref) building.refs.push({ ...ref, at, stage: stage ? stageName(stage) : null });
  else
    building.gaps.push({
      at,
      reason: 'dynamic',
      effect: 'counts',
      note: `the image \`${written.slice(0, 200)}\` is not known before the build`,
    });
}

/** The arguments of the whole file, and what the builder sets by itself. */
function globalsOf(
  { globals }: Building,
  platform: ReadonlyMap<string, string> = platformArguments[0],
): ReadonlyMap<string, string> {
  return new Map([...platform, ...globals]);
}

/** The stage that a name means on the first platform on which it means one. */
function findStageOnAnyPlatform(written: string, building: Building): number | null {
  if (!written.includes('$')) return findStage(written, building);
  for (const platform of platformArguments) {
    const { text } = expandVariables(written, globalsOf(building, platform));
    const found = findStage(text, building);
    if (found !== null) return found;
  }
  return null;
}

function findStage(name: string, { stages, stageNames }: Building): number | null {
  const wanted = name.toLowerCase();
  const index = stageNames.get(wanted) ?? (/^\d{1,5}$/.test(wanted) ? Number(wanted) : -1);
  return index >= 0 && index < stages.length ? index : null;
}

/** https://docs.docker.com/build/building/variables/#scoping: a global ARG counts in a stage once it is declared there. */
function setVariables(instruction: Arg | Env, stage: Stage | undefined, building: Building): void {
  const scope = stage ? building.values : building.globals;
  const globals = globalsOf(building);
  for (const property of instruction instanceof Arg
    ? [instruction.getProperty()]
    : instruction.getProperties()) {
    if (!property) continue;
    const name = property.getName();
    const written = property.getValue();
    const value = written === null ? undefined : expandVariables(written, stage ? scope : globals);
    if (value?.complete) scope.set(name, value.text);
    else if (instruction instanceof Arg && written === null && globals.has(name))
      scope.set(name, globals.get(name) ?? '');
    else if (written !== null) scope.delete(name);
  }
}

function settingsOf(instruction: Arg | Env): Step['sets'] {
  const properties = instruction instanceof Arg ? [instruction.getProperty()] : instruction.getProperties();
  return properties.flatMap((property) =>
    property ? [{ name: property.getName(), uses: variablesIn(property.getValue() ?? '') }] : [],
  );
}

function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{?(\w+)/g)].map((it) => it[1] ?? '');
}

function wordsOf(instruction: Instruction): readonly string[] {
  const json = instruction instanceof JSONInstruction ? instruction.getJSONStrings() : [];
  return json.length > 0
    ? json.map((it) => it.getJSONValue())
    : instruction.getArguments().map((it) => it.getValue());
}

function commandsOf(instruction: Instruction): readonly (readonly string[])[] {
  const json = instruction instanceof JSONInstruction ? instruction.getJSONStrings() : [];
  if (json.length > 0) return [json.map((it) => it.getJSONValue())];
  return splitCommands(instruction.getArgumentsContent() ?? '');
}

/** The images that the mounts of a RUN are taken from. */
function mountedFrom(instruction: Instruction): readonly string[] {
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : [];
  return flags.flatMap((flag) => {
    const from =
      flag.getName() === 'mount' ? /(?:^|,)from=([^,]+)/.exec(flag.getValue() ?? '')?.[1] : undefined;
    return from === undefined ? [] : [from];
  });
}

function flagOf(instruction: Instruction, name: string): string | undefined {
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : [];
  return flags.find((flag) => flag.getName() === name)?.getValue() ?? undefined;
}

function stageName({ name, index }: Pick<Stage, 'name' | 'index'>): string {
  return name ?? String(index);
}

function siteOf(instruction: Instruction, { file, side }: Building): Site {
  const { start, end } = instruction.getRange();
  return siteIn(file.tree, side, file.path, {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  });
}
