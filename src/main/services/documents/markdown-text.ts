import { readEdtf } from '../../../shared/dates/edtf'
import { noParts, type DocumentParts } from './document-parts'

/** The words of a Markdown file without its marks, and what its front matter or first heading says about it. */
export function markdownText(text: string): DocumentParts {
  const [, front = '', body = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  const stated = (key: string): string =>
    (new RegExp(`^${key}:[ \\t]*(.+)$`, 'im').exec(front)?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
  const [, heading = ''] = /^#[ \t]+(.+?)[ \t#]*$/m.exec(body) ?? []
  const date = /^\d{4}(-\d\d){0,2}/.exec(stated('date'))?.[0] ?? ''
  return {
    ...noParts,
    text: withoutMarks(body),
    title: stated('title') || withoutMarks(heading),
    author: stated('author'),
    date: date !== '' && readEdtf(date).ok ? date : '',
    url: /^https?:\/\/\S+$/i.exec(stated('url'))?.[0] ?? '',
  }
}

function withoutMarks(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)\s]+(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/^[ \t]*\[[^\]]+\]:[ \t]+\S+.*$/gm, '')
    .replace(/^[ \t]*(?:```|~~~).*$/gm, '')
    .replace(/^[ \t]*(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$/gm, '')
    .replace(/^#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '$1')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^([ \t]*)[*+-][ \t]+/gm, '$1• ')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
}
