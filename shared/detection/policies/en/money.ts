import { rulesFor } from '../rule.ts';

const laughter = 'lol, lmao, haha*, joking, jk';

export const englishMoney = [
  ...rulesFor(
    'en',
    'fraud',
    { severity: 'high', side: 'company' },
    {
      pay_me: {
        name: 'Payment to the employee',
        anyOf: `to my account, into my account, my own account, my personal account, to my paypal, my venmo, my zelle,
        my cash app, my cashapp, my revolut, my momo, my gpay, my wife's account, my husband's account, my mum's account,
        my brother's account, my sister's account, pay me directly, pay me direct, straight to me, use my opay`,
        near: `pay, paid, payment, transfer, send, deposit, discount, cheaper, cash, money, put, instead, balance, rest`,
        within: 8,
        unless: 'salary, my wages, wages, expenses, reimburse*, payroll, refund, my pay, holiday pay, bonus',
      },
      no_invoice: {
        name: 'Sale without an invoice',
        anyOf:
          'no invoice, without an invoice, without invoice, no receipt, without a receipt, off the till, no vat, skip the vat',
        near: `cash, cheaper, discount, less, off, price, notes, knock, deal, save, quid, dollars`,
        within: 8,
        unless: `no receipt no, without a receipt no, can't return, cannot return, refund*, exchange, return, always a receipt,
        we don't, never`,
      },
      off_books: {
        name: 'Money off the books',
        anyOf: 'off the books, under the table, cash in hand, under the counter, on the side',
        near: `pay, paid, pays, payment, cash, money, do it, deal, discount, commission, charge, quid, dollars, half`,
        within: 6,
        unless: "salad, sauce, dressing, fries, chips, we do not, we don't, never, policy, plug, leg",
      },
      kickback: {
        name: 'Bribe or kickback',
        anyOf: `kickback, kickbacks, a bribe, backhander, grease his palm, grease the inspector, split the difference with me,
        my cut of, i get my cut, a little something for me, what's in it for me, sweetener for`,
        unless: 'training, policy, report, news, movie, compliance',
      },
      overprice: {
        name: 'Price inflated on purpose',
        anyOf: `inflate the invoice, inflate the quote, pad the invoice, pad the bill, pad the quote, bump up the invoice,
        invoice for more, add it to the invoice and, overcharge them, overcharge him, overcharge her`,
        unless: 'audit, training, we never, did we, complaint',
      },
      fake_paper: {
        name: 'False document or timesheet',
        anyOf: `fake invoice, fake invoices, fake receipt, fake receipts, fake sick note, fake the signature, forge the signature,
        forge his signature, forge her signature, sign for him, sign as him, clock me in, clock u in, clock me out, clock u out,
        clock you in, clock you out, punch me in, blank receipt, backdate the invoice`,
        unless: 'scam, beware, careful, training, policy, banned, fired for, power of attorney',
      },
      hidden_sale: {
        name: 'Hidden sale or stock',
        anyOf: `don't ring it up, dont ring it, without ringing it, don't put it through, don't scan it, without scanning,
        write it off as, mark it as damaged, mark it as waste, log it as breakage, boss doesn't need to know,
        boss need not know, boss don't need to know, the owner doesn't need to know, no need for the boss to know,
        nobody needs to know, no need know, without the boss knowing, don't let the treasurer`,
        near: `sale, stock, cash, till, box, boxes, half, take, keep, home, cheap, price, pay, scan, ring, cases, us, mine, account, damaged, waste`,
        within: 12,
        unless: 'surprise, party, birthday, expired, broken glass, gift for',
      },
      bribe_offer: {
        name: 'Bribe offered to the employee',
        side: 'contact',
        anyOf: `there's something in it for you, something in it for you, i'll give you a cut, give you a cut, i'll make it worth your while,
        make it worth your while, a little something for you, pay you on the side, commission for you personally,
        how much do you want to, settle you something`,
        unless: laughter,
      },
    },
  ),
  ...rulesFor(
    'en',
    'extortion',
    { severity: 'high', side: 'any' },
    {
      pay_or_else: {
        name: 'Pay or suffer',
        anyOf: `if you don't pay, if u don't pay, if you do not pay, pay or, pay up or, pay me or, pay by friday or, or you pay,
        unless you pay, send the money or, transfer the money or, resign or, resign by friday or`,
        near: `post, leak, publish, share, photos, pictures, video, videos, screenshots, your family, your wife, your husband,
        burn, break, regret, you'll see, everyone will, nudes`,
        within: 14,
        unless: 'late fee, interest, disconnected, service, lawyer, court, tribunal, trading standards',
      },
      images: {
        name: 'Blackmail with images',
        anyOf: `i have your photos, i have your pictures, i have pictures of you, i have photos of you, i have a video of you,
        i have the video, i've got the video, i've got pictures, i recorded you, i have screenshots, i have your nudes,
        i've got your nudes, send him the pic`,
        near: `or else, unless, delete, post, leak, wife, husband, family, quiet, silence, everyone, invoice, boss, or i`,
        within: 12,
        unless: 'of the product, of the damage, of the parcel, of the order, trading standards, lawyer',
      },
      silence: {
        name: 'Price of silence',
        anyOf: `keep quiet, keep my mouth shut, stay quiet, my silence, i won't tell, i don't tell, i'll forget, i lose the video,
        i'll delete the video, the video disappears`,
        near: `pay, dollars, quid, grand, per month, a month, a week, cash, transfer, thousand, money, cover, friday`,
        within: 8,
        unless: laughter,
      },
      protection: {
        name: 'Protection money',
        anyOf: `protection money, protection fee, pay for protection, security fee for the street, shops pay us, pays us a week,
        tax for the boys, something for the boys every week`,
        unless: 'insurance, surge, screen, data, news, lifeguard',
      },
      rating: {
        name: 'Review in exchange for a favour',
        side: 'contact',
        severity: 'moderate',
        anyOf: `or i leave one star, or i'll leave one star, or it's one star, or one star, i'll take down the review if,
        i'll remove the review if, i'll delete my review if, or i leave a bad review, or i'll leave a bad review`,
      },
    },
  ),
];
