import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'

/** What `ro-crate-metadata.json` says of one thing. */
export type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string }

/** An evidence ZIP, unpacked. */
export function openCrate(zip: Uint8Array) {
  const files = unzipSync(zip)
  const textOf = (path: string): string => new TextDecoder().decode(files[path] ?? new Uint8Array())
  const listed = new Map(
    textOf('manifest-sha256.txt')
      .split('\n')
      .flatMap((line) => {
        const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
        return hash === undefined || path === undefined ? [] : [[path, hash] as const]
      }),
  )
  const metadata = JSON.parse(textOf('ro-crate-metadata.json')) as { '@context': string; '@graph': readonly Entity[] }
  const entities = new Map(metadata['@graph'].map((entity) => [entity['@id'], entity]))
  return {
    paths: Object.keys(files),
    captures: Object.keys(files).filter((path) => path.startsWith('captures/')),
    bytesOf: (path: string): Uint8Array => files[path] ?? new Uint8Array(),
    textOf,
    /** Everything in it as one text, to look for what must not be there. */
    everything: Object.keys(files)
      .map((path) => `${path}\n${textOf(path)}`)
      .join('\n'),
    /** Paths by what the manifest gets wrong of them; empty where it is right and complete. */
    manifestFaults: [
      ...Object.keys(files).filter(
        (path) =>
          path !== 'manifest-sha256.txt' &&
          listed.get(path) !==
            createHash('sha256')
              .update(files[path] ?? '')
              .digest('hex'),
      ),
      ...[...listed.keys()].filter((path) => files[path] === undefined),
    ],
    context: metadata['@context'],
    entity: (id: string): Entity => {
      const found = entities.get(id)
      if (found === undefined) throw new Error(`The metadata tells nothing of ${id}.`)
      return found
    },
    parts: (entities.get('./')?.['hasPart'] as readonly { '@id': string }[]).map((part) => part['@id']),
  }
}
