import { expect, test } from 'vitest';
import { isDrawable, pictureText } from '../../src/previews/drawable-text.ts';
import { readFaces } from '../../src/previews/previews-on-disk.ts';

const faces = readFaces();

test.each([
  'threads.net',
  'Łódź, Kraków, İstanbul, Đà Nẵng',
  'Почему мы закрыли сервер',
  'Γιατί',
  'str*ndl****r.example',
  '“Quoted” – and so on… 50 €',
])('%s can be drawn', (text) => {
  for (const face of [faces.title, faces.strong, faces.plain])
    expect(isDrawable(pictureText(text), face)).toBe(true);
});

test.each(['مرحبا', 'שלום', 'नमस्ते', '日本語', '한국어', 'ไทย', 'x̂', '', '🎉'])(
  '%s cannot',
  (text) => {
    for (const face of [faces.title, faces.strong, faces.plain])
      expect(isDrawable(pictureText(text), face)).toBe(false);
  },
);

test('a text is shown without emoji and what is not seen, with its letters composed', () => {
  expect(pictureText('  News 🎉 of\n the 👩🏽‍💻 we\u00adek ❤️ ')).toBe('News of the week');
  expect(pictureText('Zu\u0308rich © 2025 #1')).toBe('Zürich © 2025 #1');
});
