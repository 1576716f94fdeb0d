import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { isIcon } from '../look/is-icon.ts';

/** A logo as a page shows it. */
export interface LogoImage {
  readonly src: string;
  /** The same for finer screens; an SVG is sharp on all. */
  readonly srcset: string | undefined;
  readonly width: number;
  readonly height: number;
  /** Whether it can also be the icon of the site. */
  readonly icon: boolean;
}

/** In pixels of the page. */
const HEIGHT = 32;

/**
 * Makes the picture of a logo. It asks the logo itself for nothing: Astro would publish the original
 * of whatever is asked, a raster of any size, beside what is made from it.
 *
 * @param logo the picture as site.yaml names it
 */
export async function logoImage(logo: ImageMetadata): Promise<LogoImage> {
  const { src, srcSet, options } = await getImage({
    src: logo,
    height: HEIGHT,
    layout: 'fixed',
  });
  const { width = HEIGHT, height = HEIGHT } = options;
  const isSvg = options['format'] === 'svg';
  return {
    src,
    srcset: isSvg ? undefined : srcSet.attribute,
    width,
    height,
    icon: isSvg && isIcon(width, height),
  };
}
