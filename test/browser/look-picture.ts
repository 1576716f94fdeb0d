import sharp from 'sharp';

/** A picture in memory: red, green and blue of each point, line by line. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** How many pixels of a page make one point of a reduced picture, across and down. */
export const SCALE = 4;

/**
 * Reads a picture.
 *
 * @param png the bytes of its file
 */
export async function readPicture(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/**
 * The bytes of a picture's file, in the fewest colours that do not show.
 *
 * @param picture the picture
 * @param zoom how many times as large it is drawn
 */
export function writePicture({ width, height, data }: Picture, zoom = 1): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .resize(width * zoom, height * zoom, { kernel: 'nearest' })
    .png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

/**
 * A picture of a page, each point the mean of `SCALE` × `SCALE` pixels.
 *
 * @param picture the picture at full size
 * @param right how many pixels further right the page is taken to begin
 * @param down the same downwards
 */
export function reduce(picture: Picture, right = 0, down = 0): Picture {
  const width = Math.ceil(picture.width / SCALE);
  const height = Math.ceil(picture.height / SCALE);
  const data = new Uint8Array(width * height * 3);
  const sums = new Uint16Array(width * 3);
  for (let row = 0; row < height; row++) {
    sums.fill(0);
    for (let line = row * SCALE; line < (row + 1) * SCALE; line++) {
      const begin = within(line + down, picture.height) * picture.width;
      for (let pixel = 0; pixel < width * SCALE; pixel++) {
        const from = (begin + within(pixel + right, picture.width)) * 3;
        const to = Math.floor(pixel / SCALE) * 3;
        for (let colour = 0; colour < 3; colour++)
          sums[to + colour] = (sums[to + colour] ?? 0) + (picture.data[from + colour] ?? 0);
      }
    }
    data.set(
      sums.map((sum) => Math.round(sum / SCALE ** 2)),
      row * sums.length,
    );
  }
  return { width, height, data };
}

/**
 * A picture out of focus by a point, so that how a letter is drawn matters less than where.
 *
 * @param picture the picture
 */
export function soften({ width, height, data }: Picture): Picture {
  const line = width * 3;
  const across = new Uint8Array(data.length);
  const soft = new Uint8Array(data.length);
  for (let place = 0; place < data.length; place++) {
    const column = place % line;
    const before = column < 3 ? place : place - 3;
    const after = column < line - 3 ? place + 3 : place;
    across[place] = mean(data, before, place, after);
  }
  for (let place = 0; place < data.length; place++) {
    const before = place < line ? place : place - line;
    const after = place < data.length - line ? place + line : place;
    soft[place] = mean(across, before, place, after);
  }
  return { width, height, data: soft };
}

function mean(values: Uint8Array, before: number, place: number, after: number): number {
  return Math.round(((values[before] ?? 0) + 2 * (values[place] ?? 0) + (values[after] ?? 0)) / 4);
}

/** The nearest place from 0 to below `size`. */
function within(place: number, size: number): number {
  return Math.min(Math.max(place, 0), size - 1);
}
