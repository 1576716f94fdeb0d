import { problem, type Problem } from '../../problems/problem.ts';
import type { Position } from '../../schema/content.ts';
import { eachEvent } from './each-event.ts';
import { dayOf } from '../../schema/plain-time.ts';
import { nearestRecord } from './nearest-record.ts';
import type { Rule } from './rule.ts';

/** A post that a decision or criterion names exists, and readers can find it as soon as they read its name. */
export const namedPosts: Rule = function* (content, today) {
  const posts = new Map(content.posts.map(({ id, data }) => [id, data]));
  const titles = new Map(content.posts.map(({ id, data }) => [id, data.title]));
  function* named(id: string, file: string, at: () => Position, from: string): Generator<Problem> {
    const post = posts.get(id);
    if (post === undefined) {
      if (!content.unreadable.has(`posts/${id}`))
        yield problem('unknown-post', file, at(), { got: id, nearest: nearestRecord(id, titles) });
    } else if (
      post.draft === true ? from <= today : dayOf(post.date) > (from > today ? from : today)
    )
      yield problem('unpublished-post', file, at(), {
        got: id,
        expected: post.draft === true ? 'a draft' : `not published before ${dayOf(post.date)}`,
      });
  }
  for (const { decision, event, path } of eachEvent(content))
    if (event.post !== undefined)
      yield* named(event.post, decision.file, () => decision.at([...path, 'post']), event.date);
  for (const { file, data, at } of content.criteria)
    if (data.post !== undefined) yield* named(data.post, file, () => at(['post']), data.adopted);
};
