import type { Site } from './build-site.ts';

/** The guides by which a member here blocks a server: those for our software, or all where none is. */
export function blockGuides(site: Site): Site['guides'] {
  const all = site.guides.filter(({ data }) => data.task === 'block-server');
  const ours = all.filter(({ data }) => data.software === site.record.server.software);
  return ours.length > 0 ? ours : all;
}
