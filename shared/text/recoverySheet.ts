import { inThreeLanguages } from './language.ts';

/** The printed recovery key. */
export const recoverySheetText = inThreeLanguages({
  pt: {
    title: 'Chave de recuperação do Zelo',
    purpose:
      'Com estas doze palavras, nesta ordem, você volta a abrir o arquivo se esquecer a frase-senha. Quem tiver esta folha e o computador também abre.',
    keep: 'Guarde longe do computador: num cofre, com o contador ou com o advogado. Não fotografe nem envie por mensagem.',
    never:
      'Não existe "esqueci a senha": sem a frase-senha e sem esta folha, ninguém abre o arquivo, nem quem fez o Zelo.',
  },
  es: {
    title: 'Clave de recuperación de Zelo',
    purpose:
      'Con estas doce palabras, en este orden, vuelves a abrir el archivo si olvidas la frase de acceso. Quien tenga esta hoja y la computadora también lo abre.',
    keep: 'Guárdala lejos de la computadora: en una caja fuerte, con el contador o con el abogado. No la fotografíes ni la envíes por mensaje.',
    never:
      'No existe "olvidé mi contraseña": sin la frase de acceso y sin esta hoja, nadie abre el archivo, ni quien hizo Zelo.',
  },
  en: {
    title: 'Zelo recovery key',
    purpose:
      'With these twelve words, in this order, you can open the archive again if you forget the passphrase. Anyone with this sheet and the computer can open it too.',
    keep: 'Keep it away from the computer: in a safe, with the accountant or with the lawyer. Do not photograph it or send it in a message.',
    never:
      'There is no "forgot my password": without the passphrase and without this sheet nobody opens the archive, not even the makers of Zelo.',
  },
});
