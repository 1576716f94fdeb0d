import type { Effect, SoftwareEffects } from './effect.ts';

/** Every software that can turn away reports does it in the same way. */
const rejectsReports: Effect = {
  changes: {
    undo: 'Reports that people there send in the meantime never reach your server’s team, not even later.',
  },
  besides:
    'You see and reach people there as before, and your own reports about them still go through.',
};

/** How Misskey and Sharkey treat media: it still arrives, marked as sensitive. */
const marksMediaAsSensitive: Effect = {
  says: 'Pictures and videos from there still arrive, but marked as sensitive.',
  changes: {
    posts:
      'Pictures and videos from there are still loaded, but new ones are marked as sensitive: they stay covered until you open them, unless your settings show such media. Custom emoji from there no longer show as pictures.',
    mentions: 'A reaction with a custom emoji from there turns into a plain heart.',
    undo: 'Pictures that arrived in the meantime stay marked as sensitive, and hearts stay hearts. Nothing is deleted.',
  },
};

const mastodon: SoftwareEffects = {
  version: 'version 4.7 alpha (7 August 2026); filtered notifications exist since 4.3',
  effects: {
    limit: {
      changes: {
        follows:
          'You keep the people you follow there, and they keep following you. Someone new from there who wants to follow you has to ask, and you decide.',
        posts:
          'You see the people there whom you follow as before. Posts by everyone else there are left out of public timelines, hashtags, search results and conversations, and their profiles open only after “Show profile anyway”.',
        mentions:
          'When someone there whom you do not follow mentions you or answers you, it waits under “Filtered notifications” instead of reaching you directly. You can let a person through, or change this in your notification settings.',
        boosts:
          'When someone you follow boosts a post from there, you still see it in your home timeline.',
        messages:
          'A private message from someone there whom you do not follow also waits under “Filtered notifications”. People you follow reach you as before.',
        undo: 'The limit deletes nothing, and what it hid shows again when it ends. Requests to follow you that are still open wait for your answer.',
      },
    },
    suspend: {
      changes: {
        follows:
          'All follows between you and people there end, in both directions, and new ones are not possible. A notification tells you how many you lost, and you can download the list.',
        posts:
          'Posts, pictures and profiles from there are deleted from your server, and no new ones arrive.',
        mentions:
          'People there can no longer mention you, answer you or react to your posts. Earlier notifications and reactions from them are deleted.',
        boosts: 'Boosts by people there, and all boosts of their posts, disappear.',
        messages:
          'Private messages that people there sent you are deleted. You can no longer write to each other.',
        undo: 'Follows and deleted posts do not come back when the server is opened again. You and the people there have to follow each other anew; only new posts arrive.',
      },
      besides: 'People there can still read your public posts on the web.',
    },
    'reject-media': {
      changes: {
        posts:
          'Posts from there still arrive, but without their pictures, videos, sounds, profile pictures and custom emoji. On the web, a blurred or empty tile links to the file on the other server.',
        undo: 'The copies on your server are deleted at once. When media is allowed again, they load again little by little; posts that arrived in the meantime may keep the tile.',
      },
    },
    'reject-reports': rejectsReports,
  },
  sources: [
    {
      title: 'Mastodon documentation: Moderation actions',
      url: 'https://github.com/mastodon/documentation/blob/2903485da54a20f1da5e7dfb8b34712e6196e8f7/content/en/admin/moderation.md',
      read: '2026-11-24',
    },
    {
      title: 'Mastodon: what a domain block does',
      url: 'https://github.com/mastodon/mastodon/blob/df1439c18b6160ba69562504ec5726d436c4b462/app/services/block_domain_service.rb',
      read: '2026-11-24',
    },
    {
      title: 'Mastodon: what a suspension deletes',
      url: 'https://github.com/mastodon/mastodon/blob/df1439c18b6160ba69562504ec5726d436c4b462/app/services/delete_account_service.rb',
      read: '2026-11-24',
    },
    {
      title: 'Mastodon: which notifications are filtered',
      url: 'https://github.com/mastodon/mastodon/blob/df1439c18b6160ba69562504ec5726d436c4b462/app/services/notify_service.rb',
      read: '2026-11-24',
    },
    {
      title: 'Mastodon: media of a rejected server',
      url: 'https://github.com/mastodon/mastodon/blob/df1439c18b6160ba69562504ec5726d436c4b462/app/services/clear_domain_media_service.rb',
      read: '2026-11-24',
    },
    {
      title: 'Mastodon: reports from another server',
      url: 'https://github.com/mastodon/mastodon/blob/df1439c18b6160ba69562504ec5726d436c4b462/app/lib/activitypub/activity/flag.rb',
      read: '2026-11-24',
    },
  ],
};

const gotosocial: SoftwareEffects = {
  version: 'the development version of 9 February 2026; older versions have no limits',
  effects: {
    limit: {
      says: 'Posts by people there whom you do not follow are hidden, or shown behind a warning, as the team chose.',
      changes: {
        follows:
          'Follows that exist stay, and you can still follow people there. The team can choose that new followers from there have to ask, or are turned away.',
        posts:
          'You see the people there whom you follow as before. Depending on what the team chose, posts by everyone else there are hidden from timelines and conversations, or shown behind a warning.',
        mentions:
          'Mentions and answers still reach you as notifications, even from people there whom you do not follow.',
        boosts:
          'A boosted post by someone there whom you do not follow can be hidden or shown behind a warning too.',
        messages:
          'Private messages still reach you, even from people there whom you do not follow.',
        undo: 'The limit deletes nothing, and what it hid shows again when it ends. People who were turned away have to try to follow you again.',
      },
    },
    suspend: {
      changes: {
        follows:
          'All follows between you and people there end, in both directions, and new ones are not possible.',
        posts:
          'Posts, pictures and profiles from there are deleted from your server, and no new ones arrive.',
        mentions:
          'People there can no longer mention you or answer you. Earlier notifications from them are deleted.',
        boosts: 'Boosts by people there, and all boosts of their posts, disappear.',
        messages:
          'Private messages that people there sent you are deleted. You can no longer write to each other.',
        undo: 'Follows, posts and pictures do not come back when the server is opened again. You and the people there have to follow each other anew.',
      },
      besides: 'People there can still read your public posts on the web.',
    },
    'reject-media': {
      changes: {
        posts:
          'Posts from there still arrive, but their pictures, videos, sounds, profile pictures and custom emoji are no longer loaded. A link below the post leads to the file on the other server.',
        undo: 'Copies that your server already has are cleared little by little, or at once if the team does so. When media is allowed again, they are fetched again as they are needed.',
      },
    },
    'reject-reports': {
      unable:
        'GoToSocial can’t turn away only the reports of a server: the team can only suspend it or keep receiving them.',
    },
  },
  sources: [
    {
      title: 'GoToSocial documentation: Domain blocks',
      url: 'https://github.com/qundao/mirror-gotosocial/blob/8ac11f58db23daba3d2ad72f5a8d0c01f28cbe70/docs/admin/domain_blocks.md',
      read: '2026-11-24',
    },
    {
      title: 'GoToSocial documentation: Domain limits',
      url: 'https://github.com/qundao/mirror-gotosocial/blob/8ac11f58db23daba3d2ad72f5a8d0c01f28cbe70/docs/admin/domain_limits.md',
      read: '2026-11-24',
    },
    {
      title: 'GoToSocial: what a block deletes',
      url: 'https://github.com/qundao/mirror-gotosocial/blob/8ac11f58db23daba3d2ad72f5a8d0c01f28cbe70/internal/processing/account/delete.go',
      read: '2026-11-24',
    },
    {
      title: 'GoToSocial: whose posts a limit hides',
      url: 'https://github.com/qundao/mirror-gotosocial/blob/8ac11f58db23daba3d2ad72f5a8d0c01f28cbe70/internal/filter/mutes/status.go',
      read: '2026-11-24',
    },
  ],
};

/** How Akkoma and Pleroma limit. */
const limitsAsAkkoma: Effect = {
  says: 'People there stay in reach, but new posts from there no longer show in public timelines.',
  changes: {
    posts:
      'You see the people there whom you follow as before. New posts from there no longer show in public timelines and hashtags; if the team chose the stricter form, only their followers see them at all.',
    mentions:
      'Mentions and answers reach you as before. If the team chose the stricter form, they reach you only from people there whom you follow.',
    boosts:
      'Boosts by people you follow reach you as before. If the team chose the stricter form, new posts from there can no longer be boosted.',
    messages:
      'Private messages reach you as before. If the team chose the stricter form, they reach you only from people there whom you follow.',
    undo: 'Posts that arrived during the limit stay out of public timelines, and what did not reach you does not come later. The limit deletes nothing.',
  },
};

/** How Akkoma and Pleroma turn media away. */
const removesMedia: Effect = {
  changes: {
    posts:
      'New posts from there arrive without their pictures, videos and sounds. Profile pictures still show, unless the team turns them off as well.',
    undo: 'Posts that arrived without their pictures stay without them. Older pictures are not deleted.',
  },
};

const akkoma: SoftwareEffects = {
  version: 'the development version of 24 October 2025',
  effects: {
    limit: limitsAsAkkoma,
    suspend: {
      changes: {
        follows:
          'Follows that exist stay in your lists, but nothing passes through them. New follows are refused in both directions.',
        posts:
          'New posts from there no longer arrive. Posts that your server already has stay visible.',
        mentions:
          'Mentions, answers and reactions from there no longer reach you, and yours are not sent there. You can no longer answer, like or boost older posts from there.',
        boosts:
          'Boosts by people there, and new boosts of posts from there by anyone, no longer arrive.',
        messages:
          'Private messages from there no longer reach you, and yours are not sent there. Earlier ones stay.',
        undo: 'Nothing is deleted, and follows work again when the server is opened again. What was sent in the meantime does not come later.',
      },
    },
    'reject-media': removesMedia,
    'reject-reports': rejectsReports,
  },
  sources: [
    {
      title: 'Akkoma: the policy for other servers',
      url: 'https://github.com/BDX-town/Akkoma/blob/071bb07a5a390785e669e1b5dfaca8b532c456e3/lib/pleroma/web/activity_pub/mrf/simple_policy.ex',
      read: '2026-11-24',
    },
    {
      title: 'Akkoma: what is sent to other servers',
      url: 'https://github.com/BDX-town/Akkoma/blob/071bb07a5a390785e669e1b5dfaca8b532c456e3/lib/pleroma/web/activity_pub/publisher.ex',
      read: '2026-11-24',
    },
    {
      title: 'Akkoma documentation: configuration, mrf_simple',
      url: 'https://github.com/BDX-town/Akkoma/blob/071bb07a5a390785e669e1b5dfaca8b532c456e3/docs/docs/configuration/cheatsheet.md',
      read: '2026-11-24',
    },
  ],
};

const pleroma: SoftwareEffects = {
  version: 'the development version of 18 October 2024, after 2.7.0',
  effects: {
    limit: limitsAsAkkoma,
    suspend: {
      says: 'Nothing from there reaches anyone here. What people here write is still sent there.',
      changes: {
        follows:
          'Follows that exist stay in your lists. Nothing from there reaches you; your posts still go to your followers there. New follows are refused in both directions.',
        posts:
          'New posts from there no longer arrive. Posts that your server already has stay visible.',
        mentions:
          'Mentions, answers and reactions from there no longer reach you. What you write is still sent there. You can no longer like or boost older posts from there.',
        boosts:
          'Boosts by people there, and new boosts of posts from there by anyone, no longer arrive.',
        messages:
          'Private messages from there no longer reach you. Yours are still sent there, and so are posts for your followers only, unless the team has also quarantined the server.',
        undo: 'Nothing is deleted, and follows work again when the server is opened again. What people there sent in the meantime does not come later.',
      },
    },
    'reject-media': removesMedia,
    'reject-reports': rejectsReports,
  },
  sources: [
    {
      title: 'Pleroma: the policy for other servers',
      url: 'https://github.com/kphrx/pleroma/blob/112caa05060ba7f44e0c88d6d28ad2571eff8fbc/lib/pleroma/web/activity_pub/mrf/simple_policy.ex',
      read: '2026-11-24',
    },
    {
      title: 'Pleroma: what is sent to other servers',
      url: 'https://github.com/kphrx/pleroma/blob/112caa05060ba7f44e0c88d6d28ad2571eff8fbc/lib/pleroma/web/activity_pub/publisher.ex',
      read: '2026-11-24',
    },
    {
      title: 'Pleroma documentation: configuration, quarantined_instances and mrf_simple',
      url: 'https://github.com/kphrx/pleroma/blob/112caa05060ba7f44e0c88d6d28ad2571eff8fbc/docs/configuration/cheatsheet.md',
      read: '2026-11-24',
    },
  ],
};

/** How Misskey and Sharkey suspend. */
const blocksAsMisskey: Effect = {
  changes: {
    follows:
      'Follows that exist stay in your lists, but nothing passes through them. New follows do not get through in either direction.',
    posts:
      'Posts from there vanish from timelines, lists and search, and no new ones arrive. Older ones still show on the profile of the person who wrote them.',
    mentions:
      'Mentions, answers and reactions from there no longer reach you, and yours are not sent there. Earlier ones no longer show in your list of mentions.',
    boosts:
      'Boosts (renotes) by people there, and boosts of their posts by anyone, no longer show.',
    messages:
      'Private messages from there no longer reach you, and yours are not sent there. Earlier ones no longer show in your list of messages.',
    undo: 'Nothing is deleted: earlier posts show again and follows work again when the server is opened again. What was sent in the meantime does not come later.',
  },
};

const misskey: SoftwareEffects = {
  version:
    'version 2025.4.1 (30 April 2025); older versions still show earlier posts of a suspended server',
  effects: {
    limit: {
      says: 'People there stay in reach, but new posts from there no longer show in the global timeline.',
      changes: {
        follows:
          'You keep the people you follow there, and they keep following you. Someone new from there who wants to follow you has to ask, and you decide.',
        posts:
          'You see the people there whom you follow as before. New posts from there no longer show in the global timeline, but still on profiles and in search.',
        boosts: 'New boosts (renotes) of posts from there stay out of the global timeline too.',
        undo: 'Posts that arrived during the limit stay out of the global timeline. The limit deletes nothing.',
      },
      unknown: ['mentions', 'messages'],
    },
    suspend: blocksAsMisskey,
    'reject-media': marksMediaAsSensitive,
    'reject-reports': {
      unable:
        'Misskey can’t turn away only the reports of a server: the team can only suspend it or keep receiving them.',
    },
  },
  sources: [
    {
      title: 'Misskey: posts from a silenced server',
      url: 'https://github.com/misskey-dev/misskey/blob/979cfc1bcd6399afa0477cbc6f7457a211f26cdc/packages/backend/src/core/NoteCreateService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Misskey: follows from a silenced server',
      url: 'https://github.com/misskey-dev/misskey/blob/979cfc1bcd6399afa0477cbc6f7457a211f26cdc/packages/backend/src/core/UserFollowingService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Misskey: what timelines leave out',
      url: 'https://github.com/misskey-dev/misskey/blob/979cfc1bcd6399afa0477cbc6f7457a211f26cdc/packages/backend/src/core/QueryService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Misskey: what a blocked server may send',
      url: 'https://github.com/misskey-dev/misskey/blob/979cfc1bcd6399afa0477cbc6f7457a211f26cdc/packages/backend/src/queue/processors/InboxProcessorService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Misskey: media of a media-silenced server',
      url: 'https://github.com/misskey-dev/misskey/blob/979cfc1bcd6399afa0477cbc6f7457a211f26cdc/packages/backend/src/core/DriveService.ts',
      read: '2026-11-24',
    },
  ],
};

const sharkey: SoftwareEffects = {
  version:
    'the development version 2025.5.2 of 7 October 2025; version 2025.4.2 leaves out less under a limit, and older ones also still show earlier posts of a suspended server',
  effects: {
    limit: {
      changes: {
        follows:
          'You keep the people you follow there, and they keep following you. Someone new from there who wants to follow you has to ask, and you decide.',
        posts:
          'You see the people there whom you follow as before. Posts by everyone else there, also earlier ones, are left out of timelines, hashtags and search. They still show on profiles, and folded up in conversations.',
        mentions:
          'When someone there whom you do not follow mentions you or answers you, it is left out of your list of mentions. A notification can still tell you of it.',
        boosts:
          'Boosts (renotes) and quotes of posts from there, and answers to them, are left out as well, even by people you follow, unless you also follow the person there.',
        messages:
          'A private message from someone there whom you do not follow is left out of your list of messages. A notification can still tell you of it. People you follow reach you as before.',
        undo: 'The limit deletes nothing, and what it hid shows again when it ends; only posts that arrived in the meantime stay out of the global timeline.',
      },
    },
    suspend: blocksAsMisskey,
    'reject-media': marksMediaAsSensitive,
    'reject-reports': rejectsReports,
  },
  sources: [
    {
      title: 'Sharkey: posts from a silenced server',
      url: 'https://github.com/Nexirift/Sharkey/blob/186c615e3f105823b47b75ba927d588fd4ad4ae2/packages/backend/src/core/NoteCreateService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Sharkey: follows from a silenced server',
      url: 'https://github.com/Nexirift/Sharkey/blob/186c615e3f105823b47b75ba927d588fd4ad4ae2/packages/backend/src/core/UserFollowingService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Sharkey: what timelines, hashtags, search and mentions leave out',
      url: 'https://github.com/Nexirift/Sharkey/blob/186c615e3f105823b47b75ba927d588fd4ad4ae2/packages/backend/src/core/QueryService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Sharkey: what is silenced in the home timeline',
      url: 'https://github.com/Nexirift/Sharkey/blob/186c615e3f105823b47b75ba927d588fd4ad4ae2/packages/backend/src/core/NoteVisibilityService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Sharkey: what a blocked server may send',
      url: 'https://github.com/Nexirift/Sharkey/blob/186c615e3f105823b47b75ba927d588fd4ad4ae2/packages/backend/src/queue/processors/InboxProcessorService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Sharkey: media of a media-silenced server',
      url: 'https://github.com/Nexirift/Sharkey/blob/186c615e3f105823b47b75ba927d588fd4ad4ae2/packages/backend/src/core/DriveService.ts',
      read: '2026-11-24',
    },
    {
      title: 'Sharkey: reports from another server',
      url: 'https://github.com/Nexirift/Sharkey/blob/186c615e3f105823b47b75ba927d588fd4ad4ae2/packages/backend/src/core/activitypub/ApInboxService.ts',
      read: '2026-11-24',
    },
  ],
};

const lemmy: SoftwareEffects = {
  version: 'versions 0.19.20 (21 July 2026) and 1.0 beta (12 August 2026)',
  effects: {
    limit: {
      unable: 'Lemmy can’t limit a server: the team can only block it or leave it open.',
    },
    suspend: {
      changes: {
        follows:
          'Your subscriptions to communities there stay in your list, but nothing new comes from them. New subscriptions do not get through in either direction.',
        posts:
          'New posts and comments by people there no longer arrive, not even in communities elsewhere. What your server already has stays visible.',
        mentions:
          'Answers and mentions from there no longer reach you. What you write in a community there is not sent there.',
        messages:
          'Private messages from there are refused, and yours are not sent there. Earlier ones stay.',
        undo: 'Nothing is deleted. Posts and messages from the time of the block can be missing when the server is opened again.',
      },
      besides: 'Since Lemmy 1.0, a block can end by itself on a date the team sets.',
    },
    'reject-media': {
      unable:
        'Lemmy can’t turn away only the pictures of a server: the team can only block it or leave it open.',
    },
    'reject-reports': {
      unable:
        'Lemmy can’t turn away only the reports of a server: the team can only block it or leave it open.',
    },
  },
  sources: [
    {
      title: 'Lemmy: blocking a server',
      url: 'https://github.com/LemmyNet/lemmy/blob/439734dd638a2c06a2f907beab7dcf4646e88f86/crates/api/api/src/site/admin_block_instance.rs',
      read: '2026-11-24',
    },
    {
      title: 'Lemmy: what a blocked server may send',
      url: 'https://github.com/LemmyNet/lemmy/blob/439734dd638a2c06a2f907beab7dcf4646e88f86/crates/apub/objects/src/utils/functions.rs',
      read: '2026-11-24',
    },
    {
      title: 'Lemmy: what is sent to other servers',
      url: 'https://github.com/LemmyNet/lemmy/blob/439734dd638a2c06a2f907beab7dcf4646e88f86/crates/apub/send/src/lib.rs',
      read: '2026-11-24',
    },
    {
      title: 'Lemmy 0.19: what a blocked server may send',
      url: 'https://github.com/LemmyNet/lemmy/blob/e9d49b7b49f4751b924263fdebfc1af2a387eda9/crates/apub/src/lib.rs',
      read: '2026-11-24',
    },
  ],
};

/**
 * What the treatments change for members, by the software of our server in lower case, in English.
 * Read in the source and the documentation of each. Software that is built on another has its facts
 * only where it does the same.
 */
export const effectsEn: ReadonlyMap<string, SoftwareEffects> = new Map([
  ['mastodon', mastodon],
  ['glitch-soc', mastodon],
  ['gotosocial', gotosocial],
  ['akkoma', akkoma],
  ['pleroma', pleroma],
  ['misskey', misskey],
  ['sharkey', sharkey],
  ['lemmy', lemmy],
]);
