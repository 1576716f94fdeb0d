import type { Access } from '../register/access.ts';
import type { Ink } from './inks.ts';
import type { Shape } from './shape.ts';

/** A mark's width and height, in sizes of the word beside it: as `.tag-*` in `components.css`. */
export const MARK = 0.6;

/**
 * The mark of an access, the same as before its word on the pages, from its upper left corner on.
 *
 * @param access the access
 * @param size the font size of the word
 */
export function mark(access: Access, size: number): readonly Shape[] {
  const width = Math.round(MARK * size);
  const box = (x: number, y: number, right: number, bottom: number, ink: Ink): Shape => {
    return { kind: 'box', x, y, width: right - x, height: bottom - y, ink };
  };
  const whole = box(0, 0, width, width, access);
  switch (access) {
    case 'open':
    case 'watched': {
      const border = (access === 'open' ? 0.14 : 0.2) * size;
      return [{ kind: 'ring', x: 0, y: 0, width, border, ink: access }];
    }
    case 'limited': {
      const border = Math.round(0.14 * size);
      const thick = Math.round(0.36 * size);
      return [whole, box(thick, border, width - border, width - border, 'page')];
    }
    case 'suspended':
      return [whole];
  }
}
