import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from '../../src/astro/when-quiet.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('many calls in a row are done once, when it has been quiet for a while', async () => {
  const work = vi.fn(async () => Promise.resolve());
  const call = whenQuiet(work, 100);
  for (let index = 0; index < 50; index += 1) {
    call();
    await vi.advanceTimersByTimeAsync(30);
  }
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(work).toHaveBeenCalledTimes(1);
});

test('what is called for while the work is done is done once more after it, not beside it', async () => {
  let running = 0;
  let most = 0;
  const work = vi.fn(async () => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    running -= 1;
  });
  const call = whenQuiet(work, 100);
  call();
  await vi.advanceTimersByTimeAsync(150);
  for (let index = 0; index < 4; index += 1) {
    call();
    await vi.advanceTimersByTimeAsync(150);
  }
  expect(work).toHaveBeenCalledTimes(1);
  await vi.runAllTimersAsync();
  expect(work).toHaveBeenCalledTimes(2);
  expect(most).toBe(1);
});

test('a later call is done anew', async () => {
  const work = vi.fn(async () => Promise.resolve());
  const call = whenQuiet(work, 100);
  for (const times of [1, 2]) {
    call();
    await vi.advanceTimersByTimeAsync(100);
    expect(work).toHaveBeenCalledTimes(times);
  }
});
