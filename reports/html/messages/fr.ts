import { s } from './fr-plural.ts';
import { sections } from './fr-sections.ts';
import { terms } from './fr-terms.ts';

/** Every word of the interface; French is the reference the other languages must match. */
export const fr = {
  ...terms,
  ...sections,
  documentTitle: (site: string) => `Audit RGAA : ${site}`,
  skip: 'Aller au contenu',
  kicker: 'Rapport d’audit d’accessibilité',
  heading: (site: string) => `Audit RGAA : ${site}`,
  contents: 'Sommaire',
  /** Between a name and its value. */
  colon: ' :',
  yes: 'oui',
  no: 'non',
  none: 'aucune valeur',
  warnings: {
    incomplete: 'Cet audit est incomplet',
    notices: 'À savoir sur cet audit',
    nothing: 'Aucune page n’a pu être auditée : ce rapport ne dit rien de l’accessibilité du site.',
    errors: (n: number) =>
      `${n} page${s(n)} n’${n > 1 ? 'ont' : 'a'} pas pu être auditée${s(n)} ; le motif est donné page par page.`,
    notVisited: (n: number) =>
      `${n} page${s(n)} connue${s(n)} n’${n > 1 ? 'ont' : 'a'} pas été visitée${s(n)}.`,
    partlyRead: (n: number) =>
      `${n} page${s(n)} n’${n > 1 ? 'ont' : 'a'} été lue${s(n)} qu’en partie ; rien n’y est tenu pour absent.`,
    ruleErrors: (n: number) =>
      `${n} contrôle${s(n)} automatique${s(n)} ${n > 1 ? 'ont' : 'a'} échoué : ${n > 1 ? 'leurs' : 'ses'} tests restent ouverts. C’est un défaut de l’outil.`,
  },
  audited: {
    title: 'Ce qui a été audité',
    site: 'Site',
    date: 'Date',
    dateValue: (start: string, duration: string) =>
      `${start}, heure de Paris (durée : ${duration})`,
    pages: 'Pages',
    pagesValue: (audited: number, error: number, skipped: number) =>
      [
        `${audited} auditée${s(audited)}`,
        ...(error > 0 ? [`${error} en erreur`] : []),
        ...(skipped > 0 ? [`${skipped} écartée${s(skipped)}`] : []),
      ].join(', '),
    end: 'Fin',
    referential: 'Référentiel',
    tool: 'Outil',
    toolValue: (tool: string, version: string, axe: string) =>
      `${tool} ${version}, avec axe-core ${axe}`,
    browser: 'Navigateur',
    browserValue: (version: string, kind: string) =>
      `Chromium ${version} (${kind}), sans technologie d’assistance`,
    seeds: 'Adresses de départ',
    seedsCut: (n: number) => `et ${n} autre${s(n)}`,
    settings: 'Réglages de l’audit',
  },
  summary: {
    title: 'En bref',
    counts: 'Critères par statut',
    criteria: (n: number) => `critère${s(n)}`,
    nothing: 'Rien n’a pu être audité.',
    failed: (n: number) =>
      n === 0
        ? 'Aucun défaut certain n’a été trouvé.'
        : `${n} défaut${s(n)} certain${s(n)} à corriger.`,
    open: (n: number) =>
      n === 0
        ? 'Aucun constat n’attend l’avis d’une personne.'
        : `${n} constat${s(n)} à examiner par une personne.`,
    noRate: (open: number, total: number) =>
      `Ce rapport ne donne pas de taux de conformité : ${open} des ${total} critères ne sont pas entièrement testés.`,
    bounds: (low: string, high: string) =>
      `Une fois ces critères contrôlés par une personne, le taux se situera entre ${low} et ${high}.`,
    rate: (rate: string, compliant: number, applicable: number) =>
      `Taux de conformité : ${rate} (${compliant} critère${s(compliant)} conforme${s(compliant)} sur ${applicable} applicable${s(applicable)}).`,
    state: (name: string) => `Au sens de la loi, l’échantillon est ${name}.`,
    average: (rate: string) => `Moyenne des taux de chaque page : ${rate}.`,
    exempted: (n: number) =>
      `Des contenus ont été déclarés exemptés : ${n} constat${s(n)} à leur sujet ne ${n > 1 ? 'comptent' : 'compte'} pas (voir « Comment l’audit a été jugé »).`,
    limits:
      'Un contrôle automatique prouve des défauts ; il prouve rarement leur absence. Ici, un critère n’est dit conforme ou non applicable que si c’est établi sur chaque page auditée. Tout le reste attend une personne : « non testé » ne veut pas dire « conforme ».',
    byTheme: 'Critères et défauts par thème',
    theme: 'Thème',
    defects: 'Défauts certains',
  },
};
