import { smallZip } from './small-zip.ts';

/** A Word file: a heading, a paragraph, a picture without description, a table with a header row. */
export function smallDocx(): Buffer {
  return smallZip({
    '[Content_Types].xml': '<Types/>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Budget</dc:title><dcterms:created>2024-01-31T10:00:00Z</dcterms:created></cp:coreProperties>',
    'word/styles.xml':
      '<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/document.xml':
      '<w:document xmlns:w="w" xmlns:wp="p" xmlns:a="a" xmlns:pic="i"><w:body>' +
      '<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Titre</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>Texte</w:t></w:r><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image 1"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>' +
      '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
      '</w:body></w:document>',
  });
}

/** The same as an OpenDocument text. */
export function smallOdt(): Buffer {
  return smallZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'meta.xml':
      '<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:title>Budget</dc:title><meta:creation-date>2024-01-31T10:00:00</meta:creation-date></office:meta></office:document-meta>',
    'styles.xml':
      '<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:fo="f"><style:default-style><style:text-properties fo:language="fr" fo:country="FR"/></style:default-style></office:document-styles>',
    'content.xml':
      '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:table="b"><office:body>' +
      '<text:h text:outline-level="1">Titre</text:h><text:p>Texte<draw:frame><draw:image/></draw:frame></text:p>' +
      '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table-header-rows>' +
      '<table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>' +
      '</office:body></office:document-content>',
  });
}
