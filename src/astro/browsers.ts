/**
 * The oldest browsers in which all of a site works, as Vite names them: those of spring 2022, and of
 * phones that get no newer ones, such as with iOS 15. Scripts and styles are built for them, and
 * `test/site/browsers.test.ts` knows what they lack.
 */
export const BROWSERS = ['chrome100', 'edge100', 'firefox91', 'safari15', 'ios15'];
