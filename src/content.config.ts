import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoader } from './astro/content-loader.ts';
import { criterion } from './schema/criterion.ts';
import { decision } from './schema/decision.ts';
import { guide, step } from './schema/guide.ts';
import { page } from './schema/page.ts';
import { post } from './schema/post.ts';
import { look, site } from './schema/site.ts';

export const collections = {
  site: defineCollection({
    loader: contentLoader('site'),
    schema: ({ image }) =>
      site.extend({ look: look.extend({ logo: image().optional() }).optional() }),
  }),
  decisions: defineCollection({ loader: contentLoader('decisions'), schema: decision }),
  criteria: defineCollection({ loader: contentLoader('criteria'), schema: criterion }),
  guides: defineCollection({
    loader: contentLoader('guides'),
    schema: ({ image }) =>
      guide.extend({ steps: z.array(step.extend({ picture: image().optional() })) }),
  }),
  posts: defineCollection({ loader: contentLoader('posts'), schema: post }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: page }),
};
