import type { Point, Shape } from './scene'

/** The shape in another place: so many points to the right, and down. */
export function moved(shape: Shape, right: number, down: number): Shape {
  const there = ({ x, y }: Point): Point => ({ x: x + right, y: y + down })
  switch (shape.kind) {
    case 'rectangle':
    case 'text':
      return { ...shape, ...there(shape) }
    case 'line':
      return { ...shape, from: there(shape.from), to: there(shape.to) }
    case 'polygon':
      return { ...shape, points: shape.points.map(there) }
  }
}
