import type { DependencySetting } from '../../../model/config.ts';
import type { SourceFile } from '../../../model/site.ts';
import type { History } from '../history/history.ts';
import { findGitClones, gitMetadata } from './git-clones.ts';
import { findGoModules } from './go-modules.ts';
import type { Installation } from './installation.ts';
import { findNpmInstallations, findPlugAndPlay, npmMetadata } from './npm-packages.ts';
import { findPythonInstallations, pythonMetadata } from './python-packages.ts';
import { findVendored } from './vendored.ts';

/** Globs of the files of an image that tell where a dependency is installed. */
export function installationTraces({ name }: DependencySetting): readonly string[] {
  return [...pythonMetadata, ...gitMetadata, ...npmMetadata(name)];
}

/**
 * Every place of an image where a dependency is installed, by what installers wrote down; where they wrote nothing, by its
 * very bytes.
 */
export function findInstallations(
  files: ReadonlyMap<string, SourceFile>,
  setting: DependencySetting,
  history: History | undefined,
): readonly Installation[] {
  const told = findTold(files, setting);
  return told.length > 0 || !history ? told : findVendored(files, history);
}

/** The places that an installer, a clone or a program tells of. */
export function findTold(
  files: ReadonlyMap<string, SourceFile>,
  setting: DependencySetting,
): readonly Installation[] {
  return [
    ...findPythonInstallations(files, setting.name),
    ...findNpmInstallations(files, setting),
    ...findPlugAndPlay(files, setting),
    ...findGitClones(files, setting),
    ...findGoModules(files, setting),
  ];
}
