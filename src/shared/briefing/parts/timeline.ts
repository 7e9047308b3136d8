import { briefingWords } from '../../words/briefing'
import type { Composing } from '../composing'
import type { Block } from '../document'
import { drawTimeline } from '../figure/draw-figure'
import { spanOfPeriod } from '../figure/figure-span'
import { bold, paragraph, words } from '../inline'
import { windowInWords } from '../../timeline/window-words'
import { spanOf } from './summary'

const { timeline: texts } = briefingWords

/** Points: what a page leaves beside the heading and the caption; a short brief has less to spare. */
const tallest = { full: 490, short: 215 } as const

/** The events drawn for the page, what the numbers in it mean, and what is not in it. */
export function timelinePart(composing: Composing): readonly Block[] {
  const { project, briefing, figureWidth, manner, told } = composing
  composing.onComposed('figure', 0, null)
  // A brief that tells of the weightiest events draws the same ones.
  const isPart = manner.most !== null && told.size > 0
  const events = isPart ? composing.events.filter(({ id }) => told.has(id)) : composing.events
  const drawn = drawTimeline(project, events, {
    title: briefing.title,
    span: spanOfPeriod(briefing.period),
    width: figureWidth,
    hasLegend: true,
    fits: ({ figure }) => figure.height <= tallest[manner.entries],
  })
  if (drawn === null) return [paragraph([words(texts.none)])]
  const { figure, undated, outside, earlier, leftOut } = drawn
  const missing = [
    undated === 0 ? '' : texts.undated(undated),
    outside === 0 ? '' : texts.outside(earlier, outside - earlier),
    leftOut === 0 ? '' : texts.leftOut(leftOut),
  ].filter((part) => part !== '')
  // Where a few events far away are not drawn, the time that is drawn is another than theirs.
  const spanInWords = outside === 0 ? spanOf(events) : windowInWords(drawn.window)
  return [
    {
      kind: 'figure',
      figure: { ...figure, description: `${figure.description} ${texts.inWords}` },
      caption: [words([texts.caption(drawn.drawn, spanInWords), ...missing].join(' '))],
    },
    ...(figure.key.length === 0
      ? []
      : [
          paragraph(
            [bold(texts.key), words(` ${figure.key.map(({ number, text }) => `${number} ${text}`).join('; ')}.`)],
            'aside',
          ),
        ]),
  ]
}
