declare module 'citeproc' {
  /** A CSL element in citeproc-js's own notation. */
  export interface Node {
    readonly name: string
    readonly attrs: Readonly<Record<string, string>>
    readonly children: readonly (Node | string)[]
  }

  export interface System {
    readonly retrieveLocale: (language: string) => Node | string
    readonly retrieveItem: (id: string) => unknown
  }

  export interface CitationItem {
    readonly id: string
    readonly locator?: string
    readonly label?: string
  }

  export interface Cluster {
    readonly citationID: string
    readonly citationItems: readonly CitationItem[]
    readonly properties: { readonly noteIndex: number }
  }

  export type Placed = readonly [citationID: string, noteIndex: number]

  export class Engine {
    constructor(system: System, style: Node | string, language?: string, forceLanguage?: boolean)
    setOutputFormat(format: 'html' | 'text'): void
    updateItems(ids: readonly string[]): void
    processCitationCluster(
      cluster: Cluster,
      before: readonly Placed[],
      after: readonly Placed[],
      flag?: number,
    ): [unknown, [index: number, text: string, citationID: string][]]
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false
  }

  const CSL: { readonly Engine: typeof Engine; readonly ASSUME_ALL_ITEMS_REGISTERED: number }
  export default CSL
}
