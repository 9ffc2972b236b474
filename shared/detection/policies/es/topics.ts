import { rulesFor } from '../rule.ts';

/** Examples: the category is off until the company forbids a topic. */
export const spanishTopics = rulesFor(
  'es',
  'forbidden_topic',
  { severity: 'low', side: 'company' },
  {
    betting: {
      name: 'Apuestas',
      anyOf: `casa de apuestas, apuestas deportivas, apuesta deportiva, casino en línea, casino online, tragamonedas, bet365,
      codere, quiniela clandestina`,
      unless: 'perdió la apuesta, ganó la apuesta',
    },
    politics: {
      name: 'Propaganda política',
      anyOf: 'vota por, voten por, votá por, votar por, nuestro candidato, nuestra candidata, mitin',
      near: `alcalde, alcaldesa, intendente, gobernador, gobernadora, presidente, presidenta, diputado, diputada, senador,
      elección, elecciones, urna, partido, candidato, candidata`,
      within: 10,
      unless: 'encuesta, comité, delegado sindical, consorcio',
    },
    drugs_and_arms: {
      name: 'Drogas y armas',
      anyOf:
        'marihuana, cocaína, merca de la buena, vendo arma, vender armas, compro arma, arma de fuego, municiones',
      unless: 'charla, prevención, noticia, policía, prohibido, incautó',
    },
  },
);
