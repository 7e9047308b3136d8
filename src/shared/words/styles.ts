/** Why a file is no citation style that can be used, and the texts around own styles. */
export const styleWords = {
  brokenXml: (line: number | null) =>
    line === null ? 'It is not XML, as a CSL style is.' : `It is not sound XML: the fault is in line ${line}.`,
  noStyle: 'It is XML, but no CSL style.',
  noCitation: 'It is a CSL style that does not say how to cite.',
  dependent: (parent: string) =>
    `It is a dependent style, which only points to another one: load “${parent}” in its place.`,
  otherVersion: (version: string) =>
    version === ''
      ? 'It does not say for which version of CSL it is made; version 1.0 can be used.'
      : `It is made for CSL ${version.slice(0, 20)}; version 1.0 can be used.`,
  missingMacro: (name: string) => `It uses a macro “${name.slice(0, 60)}” that it does not have.`,
  unusable: 'The formatter of citations cannot work with it.',
  tooLarge: 'It is larger than any citation style.',

  load: 'Load a style (.csl)…',
  remove: 'Remove this style from the program',
  own: 'Your own',
  bundled: 'Bundled',
  loaded: (title: string) => `“${title}” can be used now`,
  removed: (title: string) => `“${title}” was removed`,
} as const
