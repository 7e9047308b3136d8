import { realpath } from 'node:fs/promises'
import { requireRecord, type Context } from '../../../shared/commands/command'
import type { CustodyAction, CustodyEntry, CustodyState, NewCustodyEntry } from '../../../shared/evidence/custody'
import { fileKindOf, mayOpen } from '../../../shared/evidence/file-kinds'
import { decide, type EvidenceReport, type VerifiedCapture } from '../../../shared/evidence/report'
import type { ProjectChange, Stored } from '../../../shared/ipc/contract'
import { Refusal, type Problem } from '../../../shared/problem'
import { capturesInOrder } from '../../../shared/project/lookups'
import type { Project } from '../../../shared/project/project'
import type { Capture, CaptureFields } from '../../../shared/project/records/capture'
import { titleOfItem } from '../../../shared/project/names'
import { fileNameFrom } from '../project-folder'
import { carryCustodyLog, carryEvidence } from './carry-evidence'
import { CustodyLog, appendEntries, custodyStateOf, readCustodyLog } from './custody-log'
import { clearHalfCopied, findEvidenceFolder, isInside, openEvidenceFolder, placeOfStored } from './evidence-folder'
import { notTaken, type FileToTake } from './file-source'
import { InTurn } from './in-turn'
import { observe } from './observe'
import type { Opener } from './opener'
import { copyIn, discard, keep, putBack, type Copied } from './take-in'
import { verifyEvidence, type Verifying } from './verify'

/** The open project that the evidence belongs to. */
export interface EvidenceHost {
  readonly project: Project
  readonly folder: string
  readonly whyNotWritable: Problem | null
  /** Refuses when this process may not write in the folder just now. */
  readonly requireWritable: () => Promise<void>
  readonly execute: (request: { readonly type: string; readonly input: unknown }) => Promise<Stored>
}

export interface AttachedFile {
  readonly captureId: string
  readonly name: string
  /** False: the source has this very file already. */
  readonly isNew: boolean
}

/**
 * The files of one open project and the log of what happened to them. A file is whole on the disk and told in the log before a
 * capture names it. Whatever takes a capture out of the project, or brings it back, is told in the log as well, be it undo or
 * the deletion of its source; its file stays, or undo would bring back a capture without one.
 */
export class ProjectEvidence {
  readonly #host: EvidenceHost
  readonly #context: () => Context
  readonly #log: CustodyLog
  readonly #turns = new InTurn()
  /** Captures that are being put into the project by `attach`, which has told the log about them itself. */
  readonly #beingAdded = new Set<string>()
  #cleared: Promise<void> | null = null

  constructor(host: EvidenceHost, context: () => Context) {
    this.#host = host
    this.#context = context
    this.#log = new CustodyLog(host.folder, () => host.requireWritable())
  }

  /**
   * Attaches a file to a source as a capture. Refuses with `record-missing`, with `evidence-not-taken`, or with
   * `custody-not-written`; nothing is attached then.
   */
  async attach(sourceId: string, file: FileToTake): Promise<AttachedFile> {
    requireRecord(this.#host.project, 'sources', sourceId)
    const folder = await this.#openForWriting()
    const copied = await copyIn(folder, file)
    return await this.#turns.take(() => this.#register(folder, sourceId, copied))
  }

  /** Attaches the text that a source holds, as a file of its own. Refuses with `evidence-not-taken` where there is none. */
  async attachText(sourceId: string): Promise<AttachedFile> {
    const { csl, text } = requireRecord(this.#host.project, 'sources', sourceId)
    const name = `${fileNameFrom(titleOfItem(csl))}.txt`
    if (text === '') throw notTaken(name, 'no-text')
    return await this.attach(sourceId, { kind: 'bytes', name, bytes: new TextEncoder().encode(text) })
  }

  /**
   * Verifies a capture and hands its file to the system: to its own program, or only shown in its folder (see `mayOpen`).
   * Refuses with `evidence-changed`, `evidence-missing`, `evidence-unreadable` or `evidence-not-opened`.
   */
  async open(captureId: string, opener: Opener): Promise<'opened' | 'shown'> {
    const capture = requireRecord(this.#host.project, 'captures', captureId)
    const folder = await findEvidenceFolder(this.#host.folder)
    const found = decide(capture, await observe(folder, capture.path))
    if (found.outcome !== (capture.lastVerified?.outcome ?? 'intact')) await this.#noteVerified([capture], [found])
    if (found.outcome !== 'intact' || folder === null) throw refusalOf(found)
    const path = await realpath(placeOfStored(folder, capture.path))
    if (!isInside(folder, path)) throw refusalOf({ ...found, outcome: 'changed' })
    const opens = mayOpen(capture)
    if (opens) {
      const reason = await opener.openFile(path)
      if (reason !== '') throw new Refusal('evidence-not-opened', { name: found.name, reason })
    } else opener.showInFolder(path)
    await this.#log.tell([this.#entry('opened', capture, opens ? 'in its own program' : 'shown in its folder')])
    return opens ? 'opened' : 'shown'
  }

  /** Verifies these captures, or all with null, and notes what was found in the project and in the log. */
  async verify(captureIds: readonly string[] | null, verifying: Verifying = {}): Promise<EvidenceReport> {
    const { project, folder } = this.#host
    const captures = captureIds?.map((id) => requireRecord(project, 'captures', id)) ?? capturesInOrder(project)
    const report = await verifyEvidence(project, folder, { captures, ...verifying })
    await this.#noteVerified(captures, report.captures)
    return report
  }

  /**
   * Puts a file where the file of a capture belongs, if it is the one that was taken in; whatever stood there is kept under
   * another name. `different`: it is another file, and nothing was done.
   */
  async relink(captureId: string, file: FileToTake): Promise<'relinked' | 'different'> {
    const capture = requireRecord(this.#host.project, 'captures', captureId)
    const folder = await this.#openForWriting()
    const copied = await copyIn(folder, file)
    return await this.#turns.take(async () => {
      if (`sha-256:${copied.sha256}` !== capture.hash) {
        await discard(copied)
        return 'different'
      }
      await this.#orDiscard(copied, () => this.#log.append([this.#entry('relinked', capture, `from “${copied.name}”`)]))
      const { setAside } = await putBack(folder, copied, capture.path)
      if (setAside !== null) await this.#tellSetAside([capture], setAside)
      await this.#host.execute({ type: 'capture.relink', input: { id: captureId } })
      return 'relinked'
    })
  }

  /** Takes a capture out of the project. Its file stays, so that undo brings back both. */
  async remove(captureId: string): Promise<void> {
    await this.#host.execute({ type: 'capture.delete', input: { ids: [captureId] } })
    await this.#log.settled()
  }

  /** The log as it stands on the disk, what it says of itself, and how many entries are still to be written. */
  async readLog(): Promise<{ entries: readonly CustodyEntry[]; state: CustodyState; waiting: number }> {
    await this.#log.settled()
    const chain = await readCustodyLog(await findEvidenceFolder(this.#host.folder))
    return {
      entries: chain.entries,
      state: custodyStateOf(chain, capturesInOrder(this.#host.project)),
      waiting: this.#log.waiting.length,
    }
  }

  /** Carries the evidence into a copy of the project, with the log that tells of it. Gives what was found on the way. */
  async copyTo(projectFolder: string): Promise<readonly VerifiedCapture[]> {
    const { project, folder } = this.#host
    const found = await carryEvidence(project, folder, projectFolder)
    const carried = capturesInOrder(project).flatMap((capture, index) => {
      const outcome = found[index]?.outcome
      const note = `with a copy of the project${outcome === 'intact' ? '' : `; ${outcome ?? ''}`}`
      return outcome === 'intact' || outcome === 'changed' ? [this.#entry('exported', capture, note)] : []
    })
    await this.#log.tell(carried)
    await carryCustodyLog(folder, projectFolder)
    if (this.#log.waiting.length > 0) await appendEntries(projectFolder, this.#log.waiting)
    return found
  }

  /** Tells the log that the files of these captures have left. Gives whether that is written; otherwise it waits. */
  async noteExported(captureIds: readonly string[], note: string): Promise<boolean> {
    const captures = captureIds.flatMap((id) => this.#host.project.captures.get(id) ?? [])
    await this.#log.tell(captures.map((capture) => this.#entry('exported', capture, note)))
    return this.#log.waiting.length === 0
  }

  /** To be called with every change of the project: tells the log which captures have gone, and which are back. */
  follow({ diff, cause, label }: Pick<ProjectChange, 'diff' | 'cause' | 'label'>): void {
    if (diff.captures === undefined) return
    const note = cause === 'execute' ? label : `${cause}: ${label}`
    const gone = Object.values(diff.captures.removed).map((capture) => this.#entry('deleted', capture, note))
    const back = Object.values(diff.captures.added)
      .filter(({ id }) => !this.#beingAdded.has(id))
      .map((capture) => this.#entry('added', capture, note))
    if (gone.length + back.length > 0) void this.#log.tell([...gone, ...back])
  }

  /** Resolves when nothing is on its way to the log any more. */
  async settled(): Promise<void> {
    await this.#turns.settled()
    await this.#log.settled()
  }

  async #register(folder: string, sourceId: string, copied: Copied): Promise<AttachedFile> {
    const { newId, now, author } = this.#context()
    const hash = `sha-256:${copied.sha256}`
    const same = [...this.#host.project.captures].find(
      (capture) => capture.sourceId === sourceId && capture.hash === hash,
    )
    if (same !== undefined) {
      const { wasThere, setAside } = await keep(folder, copied)
      if (!wasThere) await this.#noteBack([same], setAside)
      return { captureId: same.id, name: same.originalName, isNew: false }
    }
    const id = newId()
    const at = now()
    const told: NewCustodyEntry = { at, by: author, action: 'added', captureId: id, hash, note: copied.name }
    await this.#orDiscard(copied, () => this.#log.append([told]))
    try {
      const { path, wasThere, setAside } = await keep(folder, copied)
      const others = [...this.#host.project.captures].filter((capture) => capture.path === path)
      if (!wasThere && others.length > 0) await this.#noteBack(others, setAside)
      const { kind, mimeType } = fileKindOf(path)
      const fields: Omit<CaptureFields, 'url' | 'archiveUrl' | 'lastVerified'> = {
        ...{ sourceId, kind, mimeType, path, hash },
        ...{ originalName: copied.name, bytes: copied.bytes, capturedAt: at, capturedBy: author },
      }
      this.#beingAdded.add(id)
      await this.#host.execute({ type: 'capture.create', input: { id, fields } })
    } catch (error) {
      await this.#log.tell([{ ...told, at: now(), action: 'deleted', note: 'It could not be put into the project.' }])
      throw error
    } finally {
      this.#beingAdded.delete(id)
    }
    return { captureId: id, name: copied.name, isNew: true }
  }

  /** Attaching a file anew has put it where captures had lost it. */
  async #noteBack(captures: readonly Capture[], setAside: string | null): Promise<void> {
    await this.#log.tell(captures.map((capture) => this.#entry('relinked', capture, 'by attaching the file again')))
    if (setAside !== null) await this.#tellSetAside(captures, setAside)
    for (const { id } of captures) await this.#host.execute({ type: 'capture.relink', input: { id } })
  }

  async #tellSetAside(captures: readonly Capture[], setAside: string): Promise<void> {
    const note = `changed; what stood in its place is kept as “${setAside}”`
    await this.#log.tell(captures.map((capture) => this.#entry('verified', capture, note)))
  }

  /** Tells the log of each; the project keeps what was found of captures that are still as they were when it was looked for. */
  async #noteVerified(captures: readonly Capture[], found: readonly VerifiedCapture[]): Promise<void> {
    const pairs = captures.flatMap((capture, index) => {
      const verified = found[index]
      return verified === undefined ? [] : [{ capture, verified }]
    })
    await this.#log.tell(pairs.map(({ capture, verified }) => this.#entry('verified', capture, noteOf(verified))))
    const outcomes = pairs
      .filter(({ capture }) => this.#host.project.captures.get(capture.id) === capture)
      .filter(({ verified }) => verified.outcome !== 'unreadable')
      .map(({ capture: { id }, verified: { outcome } }) => ({ id, outcome }))
    // What cannot be stored is not worth an unsaved change: the person has been told, and it can be verified again.
    if (outcomes.length === 0 || this.#host.whyNotWritable !== null) return
    await this.#host.execute({ type: 'capture.verify', input: { outcomes } })
  }

  async #openForWriting(): Promise<string> {
    await this.#host.requireWritable()
    const folder = await openEvidenceFolder(this.#host.folder)
    this.#cleared ??= clearHalfCopied(folder).catch((error: unknown) => {
      // It is tried again with the next file.
      this.#cleared = null
      throw error
    })
    await this.#cleared
    return folder
  }

  async #orDiscard(copied: Copied, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      await discard(copied)
      throw error
    }
  }

  #entry(action: CustodyAction, { id, hash }: Pick<Capture, 'id' | 'hash'>, note: string): NewCustodyEntry {
    const { now, author } = this.#context()
    return { at: now(), by: author, action, captureId: id, hash, note: note.slice(0, 4000) }
  }
}

/** What the log says of a verification. */
function noteOf({ outcome, found }: VerifiedCapture): string {
  return found === '' ? outcome : `${outcome}: ${found}`
}

function refusalOf({ name, outcome, found }: VerifiedCapture): Refusal {
  switch (outcome) {
    case 'missing':
      return new Refusal('evidence-missing', { name })
    case 'unreadable':
      return new Refusal('evidence-unreadable', { name, reason: found })
    default:
      return new Refusal('evidence-changed', { name })
  }
}
