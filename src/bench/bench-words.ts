/** What generated names and reasons are made of. `{n}` becomes a number, `{m}` a month. */
export const benchWords = {
  /** First halves of names: five or so for each letter, as names in real lists begin. */
  heads: (
    'amber anchor apple autumn azure badger basalt beacon birch bramble cactus cedar cinder clover cobalt ' +
    'dahlia delta drift dune dusk eagle echo elder ember estuary falcon fern flint fog fox garnet glacier ' +
    'gorse granite gull harbour hazel heron hollow hornet indigo inlet iris iron ivy jackdaw jade jasper ' +
    'jetty juniper kelp kestrel kiln kite kiwi lagoon larch lichen linden lupin maple marsh meadow mistral ' +
    'moss nebula nettle night north nova oak ochre orchid osprey otter pebble pepper pine plover poppy ' +
    'quarry quartz quill quince rain raven reed river rook saffron sedge slate sparrow storm tarn teal ' +
    'thistle tide tundra umber union upland urchin utopia valley velvet vesper violet vole wagtail walnut ' +
    'weir willow wren xenon xylo yarrow yew yonder zebra zenith zephyr zinc'
  ).split(' '),
  tails: (
    'pub cafe hub zone town den haus land club social space works garden forum lab city nest world port ' +
    'talk room yard field house point stack radio pics video art games books news bay circle corner'
  ).split(' '),
  /** Hosts on which a server often stands, below the name its owners have. */
  hosts: ['social', 'mastodon', 'fedi', 'm', 'pleroma', 'misskey', 'toot', 'lemmy', 'pixelfed'],
  international: (
    'strandläufer müllerhaus gänseblümchen größenwahn hörsaal fröhlich café-des-arts forêt-bleue ' +
    'naïveté señal año-nuevo maçã coração smörgås fjällräven blåbær žluťásek łąka żubr příběh ' +
    'короткий новости берег москва-река ελλάδα θάλασσα みんな さくら 日本語 東京 北京 한국어'
  ).split(' '),
  software: [
    ['Mastodon', 46],
    ['Pleroma', 11],
    ['Misskey', 9],
    ['Akkoma', 5],
    ['Sharkey', 4],
    ['Lemmy', 4],
    ['Pixelfed', 3],
    ['PeerTube', 2],
    ['GoToSocial', 2],
    ['Friendica', 1],
    [undefined, 13],
  ] as const,
  findings: [
    'Our members reported {n} posts in {m}.',
    'We looked through a week of its local timeline and found nothing that points the other way.',
    'This is the server’s purpose and not the work of a few accounts.',
    'Two other teams we trust have come to the same conclusion.',
    'It was not a single evening: the first report is from {m}.',
    'About {n} accounts there take part.',
    'Nobody here follows anyone there.',
  ],
  responses: [
    'We wrote to its team twice and had no answer.',
    'The team there is one person and asked for time to clean up.',
    'Its operators answered politely and changed nothing.',
    'A limit would not stop that.',
    'A limit leaves it to each member whether to see posts from there.',
    'Members who follow accounts there have been told in advance.',
  ],
  notes: [
    'Registration there is now by approval, and nearly all of the accounts are gone. The decision stays for now.',
    'The operators answered. Nobody meant any harm, but the cause is not repaired.',
    'No answer, and it still happens, though less often.',
    'The server has not been reachable since {m}. If it comes back, so does this question.',
    'An objection reached us and was read by someone who had no part in the decision. It stays.',
  ],
  restored: [
    'The cause has been repaired, and we have seen nothing new for three weeks.',
    'There is a new team. It has suspended those who took part and wrote to us.',
    'The server has moved to approved registration. Follows that were severed do not come back by themselves.',
  ],
  conditions: [
    'Half a year without another incident.',
    'The server states in public that it no longer does this.',
    'New accounts are approved by a person before they can post.',
    'Its team answers reports within a week.',
  ],
  sourceTitles: [
    'Rules of the server',
    'Privacy policy',
    'Statement by its operators',
    'Report by another team',
    'Version the server states',
  ],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
  ],
};
