import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme11 = {
  label: { fr: 'Formulaires', en: 'Forms' },
  criteria: {
    '11.1': {
      label: { fr: 'Étiquette de champ présente', en: 'Field label present' },
      tests: {
        '11.1.1': { fr: 'Champs : étiquette présente (label avec for, ARIA, title, bouton adjacent)', en: 'Fields: label present (label with for, ARIA, title, adjacent button)' },
        '11.1.2': { fr: 'Champs liés par label for : attribut id présent et identique', en: 'Fields tied by label for: id attribute present and equal' },
        '11.1.3': { fr: 'Champs à étiquette masquée ou éloignée : title ou texte accolé explicite', en: 'Fields with a hidden or distant label: explicit title or adjacent text' },
      },
    },
    '11.2': {
      label: { fr: 'Étiquette de champ pertinente', en: 'Relevant field label' },
      tests: {
        '11.2.1': { fr: 'Étiquettes label : pertinentes', en: 'Labels given by label: relevant' },
        '11.2.2': { fr: 'Étiquettes title : pertinentes', en: 'Labels given by title: relevant' },
        '11.2.3': { fr: 'Étiquettes aria-label : pertinentes', en: 'Labels given by aria-label: relevant' },
        '11.2.4': { fr: 'Étiquettes aria-labelledby : pertinentes', en: 'Labels given by aria-labelledby: relevant' },
        '11.2.5': { fr: 'Champs à intitulé visible : intitulé repris dans le nom accessible', en: 'Fields with a visible label: visible text included in the accessible name' },
        '11.2.6': { fr: 'Boutons adjacents servant d’étiquette visible : pertinents', en: 'Adjacent buttons used as a visible label: relevant' },
      },
    },
    '11.3': {
      label: { fr: 'Étiquettes cohérentes pour une même fonction', en: 'Consistent labels for the same purpose' },
      tests: {
        '11.3.1': { fr: 'Champs de même fonction dans la page : étiquettes cohérentes', en: 'Fields with the same purpose in the page: consistent labels' },
        '11.3.2': { fr: 'Champs de même fonction d’une page à l’autre : étiquettes cohérentes', en: 'Fields with the same purpose across pages: consistent labels' },
      },
    },
    '11.4': {
      label: { fr: 'Étiquette et champ accolés', en: 'Label next to its field' },
      tests: {
        '11.4.1': { fr: 'Champs : étiquette accolée', en: 'Fields: label next to the field' },
        '11.4.2': { fr: 'Champs (hors cases et boutons radio) : étiquette au-dessus ou avant', en: 'Fields (except checkboxes and radio buttons): label above or before' },
        '11.4.3': { fr: 'Cases à cocher, boutons radio, interrupteurs : étiquette au-dessous ou après', en: 'Checkboxes, radio buttons, switches: label below or after' },
      },
    },
    '11.5': {
      label: { fr: 'Champs de même nature regroupés si nécessaire', en: 'Related fields grouped where needed' },
      tests: {
        '11.5.1': { fr: 'Champs de même nature : regroupés par fieldset, role="group" ou "radiogroup"', en: 'Related fields: grouped by fieldset, role="group" or "radiogroup"' },
      },
    },
    '11.6': {
      label: { fr: 'Légende de regroupement présente', en: 'Group legend present' },
      tests: {
        '11.6.1': { fr: 'Regroupements de champs : légende présente', en: 'Groups of fields: legend present' },
      },
    },
    '11.7': {
      label: { fr: 'Légende de regroupement pertinente', en: 'Relevant group legend' },
      tests: {
        '11.7.1': { fr: 'Regroupements de champs : légende pertinente', en: 'Groups of fields: relevant legend' },
      },
    },
    '11.8': {
      label: { fr: 'Choix de même nature regroupés dans les listes', en: 'Related options grouped in select lists' },
      tests: {
        '11.8.1': { fr: 'Listes de choix (select) : choix de même nature regroupés si nécessaire', en: 'Select lists (select): related options grouped where needed' },
        '11.8.2': { fr: 'Groupes de choix (optgroup) : attribut label présent', en: 'Groups of options (optgroup): label attribute present' },
        '11.8.3': { fr: 'Groupes de choix (optgroup) : attribut label pertinent', en: 'Groups of options (optgroup): relevant label attribute' },
      },
    },
    '11.9': {
      label: { fr: 'Intitulé de bouton pertinent', en: 'Relevant button name' },
      tests: {
        '11.9.1': { fr: 'Boutons de formulaire : intitulé pertinent', en: 'Form buttons: relevant name' },
        '11.9.2': { fr: 'Boutons à intitulé visible : intitulé repris dans le nom accessible', en: 'Buttons with visible text: text included in the accessible name' },
      },
    },
    '11.10': {
      label: { fr: 'Contrôle de saisie pertinent', en: 'Relevant input control' },
      tests: {
        '11.10.1': { fr: 'Champs obligatoires : indication visible ou attribut, avant validation', en: 'Required fields: visible indication or attribute, before submission' },
        '11.10.2': { fr: 'Champs avec required ou aria-required : indication visible et associée au champ', en: 'Fields with required or aria-required: visible indication tied to the field' },
        '11.10.3': { fr: 'Erreurs de champ obligatoire vide : message visible qui le nomme ou aria-invalid', en: 'Errors on empty required fields: visible message naming the field or aria-invalid' },
        '11.10.4': { fr: 'Champs obligatoires avec aria-invalid : message d’erreur visible et associé', en: 'Required fields with aria-invalid: visible error message tied to the field' },
        '11.10.5': { fr: 'Type ou format imposé : indication visible, rattachée au champ, avant validation', en: 'Imposed type or format: visible indication tied to the field, before submission' },
        '11.10.6': { fr: 'Erreurs de type ou de format : message visible qui nomme le champ ou aria-invalid', en: 'Type or format errors: visible message naming the field or aria-invalid' },
        '11.10.7': { fr: 'Format imposé et aria-invalid : indication de format visible et associée au champ', en: 'Imposed format and aria-invalid: visible format hint tied to the field' },
      },
    },
    '11.11': {
      label: { fr: 'Suggestions de correction des erreurs si nécessaire', en: 'Suggestions to correct errors where needed' },
      tests: {
        '11.11.1': { fr: 'Erreurs de saisie : type et format attendus suggérés', en: 'Input errors: expected type and format suggested' },
        '11.11.2': { fr: 'Erreurs de saisie : exemples de valeurs suggérés', en: 'Input errors: example values suggested' },
      },
    },
    '11.12': {
      label: { fr: 'Données sensibles modifiables, récupérables ou confirmées', en: 'Sensitive data can be changed, recovered or confirmed' },
      tests: {
        '11.12.1': { fr: 'Formulaires à conséquences : correction, annulation ou confirmation possible', en: 'Forms with consequences: correction, cancellation or confirmation possible' },
        '11.12.2': { fr: 'Suppression ou modification de données : récupération ou confirmation possible', en: 'Deletion or change of data: recovery or confirmation possible' },
      },
    },
    '11.13': {
      label: { fr: 'Finalité des champs déclarée pour le remplissage automatique', en: 'Purpose of fields declared for autofill' },
      tests: {
        '11.13.1': { fr: 'Champs sur l’utilisateur : autocomplete présent, valide et pertinent', en: 'Fields about the user: autocomplete present, valid and relevant' },
      },
    },
  },
} as const satisfies ThemeLabels;
