/** A manifest as `sha256sum` writes it and `sha256sum --check` reads it. Paths hold neither line ends nor backslashes. */
export function writeManifest(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}
