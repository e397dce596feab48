/** Extensions of files that are no page; what they link to is judged where it is downloaded. */
const NOT_PAGES = new Set(
  [
    'pdf doc docx docm dot dotx odt ott rtf xls xlsx xlsm ods csv tsv ppt pptx pps ppsx odp odg epub mobi pages key',
    'jpg jpeg png gif webp avif svg svgz ico bmp tif tiff heic psd ai eps indd',
    'mp3 ogg oga wav flac aac m4a wma mp4 m4v webm ogv avi mov wmv mkv flv srt vtt swf',
    'zip gz tgz bz2 xz 7z rar tar jar iso dmg exe msi deb rpm apk bin',
    'css js mjs map json jsonld geojson xml xsl xsd rss atom txt md yml yaml sql log ics vcf',
    'woff woff2 ttf otf eot kml kmz gpx shp dwg dxf p7s asc sig',
  ].flatMap((line) => line.split(' ')),
);

/** True when the path's last segment has an extension that no HTML page carries. */
export function isFilePath(pathname: string): boolean {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 && NOT_PAGES.has(name.slice(dot + 1).toLowerCase());
}
