import { rulesFor } from '../rule.ts';

/** Examples: the category is off until the company forbids a topic. */
export const portugueseTopics = rulesFor(
  'pt',
  'forbidden_topic',
  { severity: 'low', side: 'company' },
  {
    betting: {
      name: 'Apostas',
      anyOf: `jogo do tigrinho, tigrinho, fortune tiger, casa de aposta, casa de apostas, aposta esportiva,
      apostas esportivas, bet365, betano, cassino online, plataforma de aposta`,
      unless: 'perdeu a aposta, ganhou a aposta',
    },
    politics: {
      name: 'Propaganda política',
      anyOf: 'vota no, votar no, votem no, vote no, vota na, votem na, vote na, nosso candidato, comício',
      near: `prefeito, prefeita, vereador, vereadora, deputado, deputada, presidente, eleição, eleições, urna,
      governador, governadora, senador, senadora, partido, candidato, candidata`,
      within: 10,
      unless: 'cipa, enquete, grêmio, síndico',
    },
    drugs_and_arms: {
      name: 'Drogas e armas',
      anyOf: `maconha, cocaína, lança-perfume, vender arma, vendo arma, comprar arma, arma de fogo, munição`,
      unless: 'palestra, prevenção, notícia, polícia, proibido, apreendeu',
    },
  },
);
