import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import PostText from './PostText.astro';
import type { Post, Site } from '../site/build-site.ts';

let container: Promise<AstroContainer> | undefined;

/** The text of a post as a feed has it, components rendered: HTML. */
export async function renderPost(site: Site, post: Post): Promise<string> {
  container ??= createContainer();
  return (await container).renderToString(PostText, {
    props: { site, post, updatesAt: 'end' },
  });
}

async function createContainer(): Promise<AstroContainer> {
  return AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
}
