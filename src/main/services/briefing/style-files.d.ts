/** What the build puts in the place of a pattern of files: each is a chunk of its own, read when it is first asked for. */
interface ImportMeta {
  glob<Content>(pattern: string, options: { readonly import: 'default' }): Record<string, () => Promise<Content>>
}

/** A style sheet as text, with the fonts that it names in it as `data:` addresses. */
declare module '*.css?inline' {
  const css: string
  export default css
}
