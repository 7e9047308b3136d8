import type {
  BlockContent,
  DefinitionContent,
  Emphasis,
  FootnoteReference,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Text,
} from 'mdast'

/*
 * The few parts of a document that a chronology is made of. Every text goes through `text`, and nothing else makes one.
 */

/** One run of text: control characters are left out, line ends are spaces. */
export function text(value: string): Text {
  return { type: 'text', value: plain(value).replace(/\s+/g, ' ') }
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)] }
}

export function emphasis(...children: readonly PhrasingContent[]): Emphasis {
  return { type: 'emphasis', children: [...children] }
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] }
}

export function heading(depth: 1 | 2 | 3 | 4, ...children: readonly PhrasingContent[]): Heading {
  return { type: 'heading', depth, children: [...children] }
}

export function footnoteReference(label: string): FootnoteReference {
  return { type: 'footnoteReference', identifier: label, label }
}

/** A list with one paragraph to each item. */
export function list(items: readonly (readonly PhrasingContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
  }
}

/** Running text as it was written: blank lines part paragraphs, other line ends are kept. None if it is blank. */
export function prose(value: string): readonly (BlockContent | DefinitionContent)[] {
  return plain(value)
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(...lines(part)))
}

function lines(part: string): readonly PhrasingContent[] {
  return part
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' } as const, text(line)]))
}

/** A web address as a link; anything else as text, so that nothing but the web can be reached from a document. */
export function address(url: string): Link | Text {
  const isWeb = /^https?:\/\/[^\s<>\\]+$/i.test(url)
  return isWeb ? { type: 'link', url, children: [{ type: 'text', value: url }] } : text(url)
}

function plain(value: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  return value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
}
