/** A list of names, in the order of the specification they come from. */
const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Namespaces by what stands in them (https://www.w3.org/TR/xml-names/). */
export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Namespaces of what drawing programs note for themselves: nothing that shows an SVG heeds them. */
export const NOTES: ReadonlySet<string> = names(`
  http://www.inkscape.org/namespaces/inkscape
  http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
  http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd
  http://www.w3.org/1999/02/22-rdf-syntax-ns#
  http://creativecommons.org/ns#
  http://web.resource.org/cc/
  http://purl.org/dc/elements/1.1/
  http://purl.org/dc/terms/
  http://ns.adobe.com/AdobeIllustrator/10.0/
  http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/
  http://ns.adobe.com/Extensibility/1.0/
  http://ns.adobe.com/Graphs/1.0/
  http://ns.adobe.com/Variables/1.0/
  http://ns.adobe.com/SaveForWeb/1.0/
  http://ns.adobe.com/ImageReplacement/1.0/
  http://ns.adobe.com/GenericCustomNamespace/1.0/
  http://ns.adobe.com/XPath/1.0/
  http://www.bohemiancoding.com/sketch/ns
  http://www.serif.com/
  http://www.vectornator.io
  http://vectornator.io
  http://boxy-svg.com
  https://boxy-svg.com
  http://www.figma.com/figma/ns
  http://xml.openoffice.org/svg/export
  http://sun.com/xmlns/staroffice/presentation
  http://schemas.microsoft.com/visio/2003/SVGExtensions/
  http://krita.org/namespaces/svg/krita
  http://svgjs.com/svgjs
  http://svgjs.dev/svgjs
`);

/**
 * The elements of SVG 2 (https://www.w3.org/TR/SVG2/eltindex.html) and of its filters and masks that
 * draw from the file alone and stand still. Not among them: scripts, other documents, links, pictures
 * in pictures, fonts, and whatever moves, which a reader could not stop.
 */
export const ELEMENTS = names(`
  svg g defs symbol use switch title desc metadata style view
  path rect circle ellipse line polyline polygon text tspan textPath tref
  linearGradient radialGradient stop pattern marker clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence
`);

/**
 * Properties, as attributes (https://www.w3.org/TR/SVG2/propidx.html) and in CSS, with those that
 * drawing programs write. Their values are read as CSS.
 */
export const PROPERTIES = names(`
  alignment-baseline baseline-shift background background-color clip clip-path clip-rule color
  color-interpolation color-interpolation-filters color-profile color-rendering color-scheme cursor
  cx cy direction display dominant-baseline enable-background fill fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
  font-size-adjust font-stretch font-style font-synthesis font-variant font-variant-alternates
  font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
  font-variant-position font-variation-settings font-weight glyph-orientation-horizontal
  glyph-orientation-vertical image-rendering inline-size isolation kerning letter-spacing
  lighting-color line-height marker marker-end marker-mid marker-start mask mask-type max-height
  max-width min-height min-width mix-blend-mode opacity overflow overflow-x overflow-y paint-order
  pointer-events r rx ry shape-margin shape-padding shape-rendering solid-color solid-opacity
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width tab-size text-align text-align-last text-anchor
  text-decoration text-decoration-color text-decoration-line text-decoration-style
  text-decoration-thickness text-indent text-orientation text-overflow text-rendering text-shadow
  text-transform text-underline-offset transform transform-box transform-origin unicode-bidi
  shape-inside shape-subtract
  user-select vector-effect vertical-align visibility white-space white-space-collapse word-spacing
  word-wrap overflow-wrap writing-mode block-progression gradientTransform patternTransform
  height width x y margin padding
`);

/** Attributes of SVG (https://www.w3.org/TR/SVG2/attindex.html) that mean nothing beyond themselves. */
export const ATTRIBUTES = names(`
  id class lang role tabindex version baseProfile contentScriptType contentStyleType zoomAndPan
  viewBox preserveAspectRatio requiredExtensions requiredFeatures systemLanguage externalResourcesRequired
  d points pathLength x1 x2 y1 y2 dx dy rotate fr fx fy textLength lengthAdjust startOffset method
  side spacing offset gradientUnits spreadMethod patternUnits patternContentUnits
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits filterRes in in2 result mode type values tableValues slope intercept
  amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  limitingConeAngle scale xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY
  pointsAtZ stdDeviation radius baseFrequency numOctaves seed stitchTiles media title
`);

/** Attributes of XLink (https://www.w3.org/TR/xlink11/) beside `href`: without it they do nothing. */
export const XLINK_ATTRIBUTES = names('type title role arcrole show actuate');

/** Attributes that every XML may have. */
export const XML_ATTRIBUTES = names('space lang id');

/** Functions of CSS that compute from what stands in their brackets, in small letters. */
export const FUNCTIONS = names(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk
  calc min max clamp matrix matrix3d translate translatex translatey translatez translate3d
  scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy
  perspective blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  circle ellipse polygon inset rect xywh path
`);

/** What may stand behind a colon in a selector. */
export const PSEUDO_CLASSES = names(
  'root hover focus first-child last-child only-child first-of-type last-of-type',
);
