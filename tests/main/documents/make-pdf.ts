/** A line of a page: its text and its place in points from the lower left. */
export interface Placed {
  readonly text: string
  readonly left?: number
  readonly bottom: number
  readonly size?: number
}

/** Lines set one under the other from the top of the page, `leading` points apart. */
export function lines(texts: readonly string[], { top = 760, leading = 14, left = 72 } = {}): Placed[] {
  return texts.map((text, at) => ({ text, left, bottom: top - at * leading }))
}

/** A small PDF by hand (ISO 32000-1 §7.5): Helvetica, one content stream for each page, no compression. */
export function makePdf(
  pages: readonly (readonly Placed[])[],
  { title = '', author = '', isProtected = false } = {},
): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const catalogue = add('')
  const tree = add('')
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const kids = pages.map((page) => {
    const drawn = page.map(
      ({ text, left = 72, bottom, size = 11 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${left} ${bottom} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
    )
    const stream = drawn.length === 0 ? '0.5 g 72 72 400 600 re f' : drawn.join('\n')
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    )
  })
  objects[catalogue - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const info = add(`<< /Title (${title}) /Author (${author}) /CreationDate (D:20010101000000Z) >>`)
  // A user password that is not the empty one: the check value fits none.
  const encryption = isProtected
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`)
    : null

  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = body.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const encrypt =
    encryption === null ? '' : ` /Encrypt ${encryption} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root ${catalogue} 0 R /Info ${info} 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}
