/** What rules on refreshes say: by `meta` tags, by scripts, and what a person must watch. */
export const MESSAGES = {
  reload: {
    fr: 'La page se recharge toutes les {delay} secondes par une balise <meta> et aucune commande ne permet de l’arrêter.',
    en: 'The page reloads every {delay} seconds through a <meta> tag and no control can stop it.',
  },
  reloadToCheck: {
    fr: 'La page, ou l’un de ses cadres, se recharge toutes les {delay} secondes par une balise <meta> : l’utilisateur peut-il l’arrêter ou allonger ce délai ?',
    en: 'The page, or one of its frames, reloads every {delay} seconds through a <meta> tag: can the user stop it or lengthen that delay?',
  },
  embedded: {
    fr: 'Cet élément <{tag}> change-t-il de contenu tout seul ? Si oui, l’utilisateur peut-il l’arrêter ou espacer les changements ?',
    en: 'Does this <{tag}> element change its content by itself? If so, can the user stop it or space the changes out?',
  },
  script: {
    fr: 'Un script recharge la page sans action de l’utilisateur ({span} après le chargement) et rien ne permet de l’arrêter ni ne l’annonce.',
    en: 'A script reloads the page without any action of the user ({span} after loading) and nothing can stop or announces it.',
  },
  scriptToCheck: {
    fr: 'Un script recharge la page sans action de l’utilisateur ({span} après le chargement) : peut-on l’arrêter ou espacer les rechargements ?',
    en: 'A script reloads the page without any action of the user ({span} after loading): can one stop it or space the reloads out?',
  },
  rewritten: {
    fr: 'Un script réécrit ce texte toutes les {every} secondes (« {text} ») : l’utilisateur peut-il l’arrêter ou espacer les changements ?',
    en: 'A script writes this text anew every {every} seconds (“{text}”): can the user stop it or space the changes out?',
  },
  scripts: {
    fr: 'Observer la page sans la toucher : un contenu est-il rafraîchi par un script ? Si oui, l’utilisateur peut-il l’arrêter ou espacer les rafraîchissements ?',
    en: 'Watch the page without touching it: is any content refreshed by a script? If so, can the user stop it or space the refreshes out?',
  },
} as const;

export const FIXES = {
  script: {
    fr: 'Laisser l’utilisateur actualiser la page, ou lui donner un bouton qui arrête ce rechargement.',
    en: 'Let the user refresh the page, or give a button that stops this reload.',
  },
  reload: {
    fr: 'Retirer la balise <meta> et proposer un bouton d’actualisation.',
    en: 'Remove the <meta> tag and offer a refresh button.',
  },
} as const;
