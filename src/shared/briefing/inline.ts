import type { Run } from '../citing/rich-text'
import type { Heading, Inline, Paragraph, Words } from './document'

/*
 * The makers of a document's text. Every text goes through `clean`, and nothing else makes one.
 */

const plain: Omit<Run, 'text'> = { isItalic: false, isBold: false, isSmallCaps: false, raised: null }

export function words(text: string, look: Partial<Omit<Run, 'text'>> = {}): Words {
  return { kind: 'words', ...plain, ...look, text: clean(text).replace(/\s+/g, ' ') }
}

export function italic(text: string): Words {
  return words(text, { isItalic: true })
}

export function bold(text: string): Words {
  return words(text, { isBold: true })
}

/** What the citation engine wrote. */
export function runs(written: readonly Run[]): readonly Words[] {
  return written.map(({ text, ...look }) => ({ kind: 'words', ...look, text: clean(text) }))
}

/** A web address as a link; anything else as text, so that nothing but the web can be reached from a document. */
export function address(url: string): Inline {
  const text = clean(url).trim()
  return /^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text) ? { kind: 'link', text, url: text } : words(text)
}

export function paragraph(content: readonly Inline[], role: Paragraph['role'] = 'text'): Paragraph {
  return { kind: 'paragraph', role, content }
}

export function heading(id: string, text: string): Heading {
  return { kind: 'heading', id, text: clean(text).replace(/\s+/g, ' ') }
}

/** Running text as it was written: blank lines part paragraphs, other line ends are kept. None if it is blank. */
export function prose(
  text: string,
  role: Paragraph['role'] = 'text',
  inLine: (line: string) => readonly Inline[] = (line) => [words(line)],
): readonly Paragraph[] {
  return clean(text)
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      paragraph(
        lines.flatMap((line, index) => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...inLine(line)]),
        role,
      ),
    )
}

/** The inline parts with a text between any two of them. */
export function joined(parts: readonly (readonly Inline[])[], between: string): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [words(between), ...part]))
}

export function textOf(content: readonly Inline[]): string {
  return content.map((part) => ('text' in part ? part.text : part.kind === 'break' ? ' ' : '')).join('')
}

/**
 * Text that every output can hold: without control characters, halves of surrogate pairs and the two code points that XML 1.0
 * knows no character for; line ends are line feeds.
 */
export function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  )
}
