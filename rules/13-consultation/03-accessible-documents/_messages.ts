const UNTAGGED = {
  fr: 'Document PDF « {text} » sans structure (aucune balise, {pages} page(s), {letters} lettre(s), {images} image(s))',
  en: 'PDF document “{text}” without structure (no tag, {pages} page(s), {letters} letter(s), {images} image(s))',
};

/** What 13.3.1 says of documents. */
export const documentMessages = {
  document: {
    fr: 'Document « {text} » ({format}) : est-il accessible, ou en existe-t-il une version accessible ou HTML ? Autre version proposée à côté : {alternative}.',
    en: 'Document “{text}” ({format}): is it accessible, or is there an accessible or HTML version? Other version offered close by: {alternative}.',
  },
  opaque: {
    fr: '{count} liens, boutons ou formulaires ont une adresse qui ne dit pas où ils mènent : l’un d’eux télécharge-t-il un document bureautique ?',
    en: '{count} links, buttons or forms have an address that does not say where they lead: does one of them download an office document?',
  },
  tagged: {
    fr: 'Document PDF balisé « {text} » : langue {language}, titre « {title} », {headings} titre(s) de section, {undescribed} figure(s) sans alternative sur {figures}, {tablesWithHeaders} tableau(x) avec en-têtes sur {tables}. Le balisage, l’ordre de lecture et les alternatives sont-ils justes ? Autre version proposée à côté : {alternative}.',
    en: 'Tagged PDF document “{text}”: language {language}, title “{title}”, {headings} heading(s), {undescribed} of {figures} figure(s) without alternative, {tablesWithHeaders} of {tables} table(s) with headers. Are tags, reading order and alternatives right? Other version offered close by: {alternative}.',
  },
  unmarked: {
    fr: 'Document PDF « {text} » : {tags} balise(s), mais le fichier ne dit pas qu’il est balisé (MarkInfo) : des lecteurs d’écran peuvent ignorer sa structure. Autre version proposée à côté : {alternative}.',
    en: 'PDF document “{text}”: {tags} tag(s), but the file does not say that it is tagged (MarkInfo): screen readers may ignore its structure. Other version offered close by: {alternative}.',
  },
  office: {
    fr: 'Document « {text} » ({found}) : langue {language}, titre « {title} », {headings} titre(s) de section, {undescribed} image(s) sans description sur {figures}, {tablesWithHeaders} tableau(x) avec en-têtes sur {tables}. Est-il accessible ? Autre version proposée à côté : {alternative}.',
    en: 'Document “{text}” ({found}): language {language}, title “{title}”, {headings} heading(s), {undescribed} of {figures} image(s) without description, {tablesWithHeaders} of {tables} table(s) with headers. Is it accessible? Other version offered close by: {alternative}.',
  },
  versionBeside: {
    fr: `${UNTAGGED.fr} ; autre version proposée à côté : « {alternative} ». Est-elle accessible ?`,
    en: `${UNTAGGED.en}; other version offered close by: “{alternative}”. Is it accessible?`,
  },
  untagged: {
    fr: `${UNTAGGED.fr}, du {dated}, sans autre version proposée sur la page.`,
    en: `${UNTAGGED.en}, made on {dated}, with no other version offered on the page.`,
  },
  scanned: {
    fr: 'Document PDF « {text} » fait d’images de pages ({images} image(s) sur {pages} page(s), ni texte ni balise), du {dated}, sans autre version proposée sur la page.',
    en: 'PDF document “{text}” made of images of pages ({images} image(s) on {pages} page(s), neither text nor tag), made on {dated}, with no other version offered on the page.',
  },
  unsure: {
    fr: `${UNTAGGED.fr}, d’après ce que l’outil a pu en lire et sans autre version proposée à côté.`,
    en: `${UNTAGGED.en}, as far as the tool could read it, with no other version offered close by.`,
  },
  older: {
    fr: `${UNTAGGED.fr}, sans autre version proposée : non conforme, sauf s’il est exempté comme publié avant le 23 septembre 2018 (date du fichier : {dated}).`,
    en: `${UNTAGGED.en}, with no other version offered: not compliant, unless it is exempt as published before 23 September 2018 (date of the file: {dated}).`,
  },
  version: {
    fr: `${UNTAGGED.fr} : non conforme, sauf si « {version} » mène à une version accessible du même document.`,
    en: `${UNTAGGED.en}: not compliant, unless “{version}” leads to an accessible version of the same document.`,
  },
  samePage: {
    fr: `${UNTAGGED.fr} : non conforme, sauf si la page elle-même en est la version HTML, ou en annonce une.`,
    en: `${UNTAGGED.en}: not compliant, unless the page itself is its HTML version, or announces one.`,
  },
} as const;

const TAG_IT = {
  fr: 'Exporter le document avec ses balises depuis le logiciel d’origine, ou proposer à côté une version HTML.',
  en: 'Export the document with its tags from the program it was written with, or offer an HTML version beside it.',
};

/** How to mend what fails. */
export const fixes = {
  untagged: TAG_IT,
  scanned: {
    fr: 'Remplacer les images de pages par un document de texte balisé, ou proposer à côté une version HTML.',
    en: 'Replace the images of pages by a tagged document of text, or offer an HTML version beside it.',
  },
  older: TAG_IT,
  version: TAG_IT,
  samePage: TAG_IT,
  unsure: TAG_IT,
  unmarked: {
    fr: 'Exporter de nouveau le document comme PDF balisé, ou déclarer ses balises (MarkInfo, Marked).',
    en: 'Export the document again as a tagged PDF, or declare its tags (MarkInfo, Marked).',
  },
} as const;
