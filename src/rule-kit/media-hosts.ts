/** Addresses of players that other sites embed. */
const VIDEO_PLAYERS = [
  /youtube(-nocookie)?\.com\/(embed|v)\//iu,
  /player\.vimeo\.com\//iu,
  /(www|geo)\.dailymotion\.com\/(embed|player)/iu,
  /\/videos?\/embed\//iu,
  /\barte\.tv\/.*(embed|player)/iu,
  /\bina\.fr\/.*(embed|player)|player\.ina\.fr/iu,
  /players\.brightcove\.net|cdn\.jwplayer\.com\/players|fast\.wistia\.(net|com)/iu,
  /player\.twitch\.tv|facebook\.com\/plugins\/video|embed\.ted\.com|francetvinfo\.fr\/.*embed/iu,
];
const AUDIO_PLAYERS = [
  /w\.soundcloud\.com\/player|soundcloud\.com\/.*player/iu,
  /(player|podcast|widget)\.ausha\.co/iu,
  /(embed|player)\.acast\.com/iu,
  /open\.spotify\.com\/embed/iu,
  /embed\.podcasts\.apple\.com|widget\.deezer\.com|deezer\.com\/plugins/iu,
  /mixcloud\.com\/widget|bandcamp\.com\/EmbeddedPlayer|radiofrance\.fr\/.*(embed|player)/iu,
];
const THUMBNAILS =
  /\b(i\d?\.ytimg\.com|img\.youtube\.com|i\.vimeocdn\.com|vumbnail\.com|\w+\.dmcdn\.net)\//iu;
const WATCH =
  /youtube\.com\/(watch|shorts)|youtu\.be\/|vimeo\.com\/\d|dailymotion\.com\/video|dai\.ly\//iu;
const MAPS = [
  /google\.[a-z.]+\/maps|maps\.google\./iu,
  /openstreetmap\.(org|fr)\/(export\/embed|.*map)|umap\.|\bosm\.org\/export/iu,
  /geoportail|arcgis\.com|api\.mapbox\.com|bing\.com\/maps/iu,
  /datawrapper\.dwcdn\.net|flo\.uri\.sh|infogram\.com|public\.tableau\.com|app\.powerbi\.com/iu,
];

export function isVideoPlayer(url: string): boolean {
  return VIDEO_PLAYERS.some((pattern) => pattern.test(url));
}

export function isAudioPlayer(url: string): boolean {
  return AUDIO_PLAYERS.some((pattern) => pattern.test(url));
}

const PLAYER_WORDS =
  /player|podcast|vid[eé]o|audio|youtu|dailymotion|vimeo|peertube|\barte\.tv|\bina\.fr|soundcloud|ausha|acast|spotify|deezer|wistia|twitch|tiktok/iu;

/** An address whose host or path speaks of sound or film: no known player, yet nothing proves that it is none. */
export function maybePlayer(url: string): boolean {
  return PLAYER_WORDS.test(url.replace(/[?#].*$/u, ''));
}

/** Still picture of a video host: a click usually loads its player. */
export function isThumbnail(url: string): boolean {
  return THUMBNAILS.test(url);
}

/** Page of a video on its host. */
export function isWatchPage(url: string): boolean {
  return WATCH.test(url);
}

/** Maps and data visualisations served by others. */
export function isInteractiveService(url: string): boolean {
  return MAPS.some((pattern) => pattern.test(url));
}

const AUDIO_FILE = /\.(mp3|ogg|oga|opus|wav|m4a|aac|flac|wma|mid)$/iu;
const VIDEO_FILE = /\.(mp4|m4v|webm|ogv|mov|avi|mkv|wmv|flv|f4v|mpe?g|3gp|m3u8|mpd|swf)$/iu;

/** What the end of an address says of a file; undefined when it is no media file. */
export function mediaFile(url: string): 'audio' | 'video' | undefined {
  const path = url.replace(/[?#].*$/u, '');
  if (AUDIO_FILE.test(path)) return 'audio';
  return VIDEO_FILE.test(path) ? 'video' : undefined;
}
