import { fromLight, toLight, type Light } from './light.ts';
import type { Rgb } from './rgb.ts';

/**
 * A colour as the eye sorts it, in OKLCH, the polar form of Björn Ottosson's OKLab
 * (https://bottosson.github.io/posts/oklab/): the same step looks equally large for every colour.
 */
export interface Oklch {
  /** From 0 for black to 1 for white. */
  readonly lightness: number;
  /** From 0 for grey; sRGB ends at about 0.32. */
  readonly chroma: number;
  /** An angle in radians. */
  readonly hue: number;
}

/** A colour of sRGB in OKLCH. */
export function toOklch(rgb: Rgb): Oklch {
  const [lightness, a, b] = toOklab(rgb);
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/**
 * The colour of sRGB with a lightness and hue, and with as much of a chroma as there is at that
 * lightness.
 */
export function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  const light = (share: number): Light =>
    toLinear([lightness, share * chroma * Math.cos(hue), share * chroma * Math.sin(hue)]);
  let [shown, beyond] = [0, 1];
  if (isShown(light(1))) return fromLight(light(1));
  // Twelve halvings are finer than what can be written.
  for (let step = 0; step < 12; step++) {
    const middle = (shown + beyond) / 2;
    if (isShown(light(middle))) shown = middle;
    else beyond = middle;
  }
  return fromLight(light(shown));
}

/** How different two colours look: their distance in OKLab. */
export function difference(one: Rgb, other: Rgb): number {
  const [l1, a1, b1] = toOklab(one);
  const [l2, a2, b2] = toOklab(other);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

type Oklab = readonly [lightness: number, a: number, b: number];

/** The matrices are those of the article, in its order. */
function toOklab(rgb: Rgb): Oklab {
  const [red, green, blue] = toLight(rgb);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toLinear([lightness, a, b]: Oklab): Light {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Tells whether a screen of sRGB can show a light, but for less than a step of what is written. */
function isShown(light: Light): boolean {
  return light.every((part) => part > -0.0001 && part < 1.0001);
}
