import { inThreeLanguages } from './language.ts';

/** After an unlock, while the recovery words were never typed back. */
export const recoveryAgainText = inThreeLanguages({
  pt: {
    title: 'Suas palavras ainda não foram conferidas',
    lead: 'O Zelo foi trancado antes de você conferir a chave de recuperação. Sem ela, uma frase-senha esquecida fecha o arquivo para sempre.',
    new: 'Palavras novas, só agora',
    newMore: 'As que apareceram antes deixam de valer: jogue fora a folha antiga, se houver.',
    show: 'Mostrar palavras novas',
    later: 'Fazer isso depois',
    failed: 'As palavras não puderam ser feitas agora. Nada mudou. Tente de novo.',
    again: 'Imprima a chave de recuperação nova',
  },
  es: {
    title: 'Tus palabras todavía no se comprobaron',
    lead: 'Zelo se bloqueó antes de que comprobaras la clave de recuperación. Sin ella, una frase de acceso olvidada cierra el archivo para siempre.',
    new: 'Palabras nuevas, solo ahora',
    newMore: 'Las que aparecieron antes dejan de valer: tira la hoja anterior, si la hay.',
    show: 'Mostrar palabras nuevas',
    later: 'Hacerlo después',
    failed: 'Las palabras no se pudieron crear ahora. Nada cambió. Inténtalo de nuevo.',
    again: 'Imprime la nueva clave de recuperación',
  },
  en: {
    title: 'Your words have not been checked yet',
    lead: 'Zelo was locked before you checked the recovery key. Without it, a forgotten passphrase closes the archive for ever.',
    new: 'New words, only now',
    newMore: 'Those shown before stop working: throw the old sheet away, if there is one.',
    show: 'Show new words',
    later: 'Do it later',
    failed: 'The words could not be made now. Nothing changed. Try again.',
    again: 'Print the new recovery key',
  },
});
