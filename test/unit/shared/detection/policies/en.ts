/** For each shipped rule in English: `+` what it must find, `-` what is nearly that and must stay quiet. */
export const englishExamples = `
en.fraud.pay_me
+ just transfer it to my account and i'll knock 20 off
- my wages went into my account today, thanks
en.fraud.no_invoice
+ it's 270 cash, no invoice
- you can't return it without a receipt, sorry, price is as marked
en.fraud.off_books
+ pay me under the table and it's half price
- two burgers with chips on the side, they paid
en.fraud.kickback
+ pick their quote and i get my cut of it
- the training covers what to do if someone offers a bribe
en.fraud.overprice
+ pad the invoice a bit, nobody checks
- the audit asks whether we ever overcharge them
en.fraud.fake_paper
+ clock me in at 8 will ya, running late
- careful, there's a scam with fake receipts going round
en.fraud.hidden_sale
+ sell it without scanning and we keep half
- it's a surprise party, nobody needs to know, cake comes in a box
en.fraud.bribe_offer
+ approve it today and there's something in it for you
- is there something in the box for me?
en.extortion.pay_or_else
+ if you don't pay by friday i post the pictures
- if you don't pay by friday there is a late fee
en.extortion.images
+ i have a video of you, send money or else your wife sees it
- i have pictures of the damage, shall i email them
en.extortion.silence
+ 400 a month and i keep my mouth shut
- shh, stay quiet, the baby just slept
en.extortion.protection
+ every shop on this street pays protection money
- the insurance has a protection fee for surge
en.extortion.rating
+ give it free or i'll leave one star
- left you five stars, lovely service
en.threat.kill
+ come near my van again and i'll kill you
- touch my lunch again and i'll kill you lol
en.threat.beat
+ tell him i'll break his legs
- careful on the steps, you could hurt your legs
en.threat.know_where
+ remember i know where you live
- i know where you live, i'll drop it off at six
en.threat.property
+ refund me or i burn your shop
- the candle can burn the shop curtains, keep it away
en.sexual_harassment.body
+ nice tits in that uniform
- the bird feeder is for tits and finches
en.sexual_harassment.advance
+ leave the desk and sit on my lap
- my cat sleeps on my lap all day
en.sexual_harassment.underwear
+ what are you wearing under that apron
- do you have it in black with no bra needed, size 12?
en.sexual_harassment.favour
+ you want that promotion? have dinner with me friday
- the client wants to have dinner with me about the contract
en.moral_harassment.insult
+ you're useless, a waste of space
- i'm useless at maths haha
en.moral_harassment.job_threat
+ plenty want your job, there's the door
- there is the door handle you ordered
en.moral_harassment.public_shame
+ stand up and i'll shout at you in front of everyone
- i never shout at people in front of everyone
en.moral_harassment.isolate
+ nobody talk to her, freeze her out
- nobody called back about the order
en.moral_harassment.no_mercy
+ don't care if you're sick, be here at 6
- if you're sick stay home and send the note
en.discrimination.race
+ not a black one on the till please
- the black one is sold out, we have navy
en.discrimination.origin
+ those immigrants smell, keep them out
- our team has people from Poland, India and Mexico
en.discrimination.orientation
+ don't send that faggot to my table
- the course covers homophobic words like faggot
en.discrimination.body_or_age
+ that old hag can't work a till
- my gran is old and needs a chair
en.discrimination.hiring
+ for the front desk no muslims and nobody pregnant
- for the front desk age doesn't matter, old or young
en.profanity.strong
+ fuck yes we got the contract
- heck yes we got the contract
en.profanity.vulgar
+ stop bitching and pack
- stop chatting and pack
en.data_leak.customer_list
+ exported the customer list to my gmail
- the customer list is in the crm
en.data_leak.private_mail
+ forward the contracts to my hotmail, will ya, all files
- send your cv to my personal email with a list of your jobs
en.data_leak.salaries
+ here's a screenshot of her payslip, between us
- her payslip is ready for pickup
en.data_leak.access
+ i'm off today, just use my login
- never use my login, ask for your own
en.data_leak.behind_back
+ here's her address, didn't hear it from me
- here's her address for the delivery
en.data_leak.sold_data
+ how about we sell the list to a competitor
- we lost that account to a competitor
en.off_channel.my_number
+ text me on my personal number after six
- call the office, i don't give my personal number
en.off_channel.other_app
+ move to telegram, easier there
- our insta page has the menu
en.off_channel.delete_it
+ read it and delete this chat
- delete this, wrong group, sorry
en.off_channel.not_here
+ don't write that here, the boss reads it all
- don't write on the form in pencil
en.off_channel.own_business
+ i do it privately for half the price, call me
- we are privately owned, no discount
en.conflict.consumer_body
+ i'm going to trading standards on monday
- i withdrew the trading standards complaint, thanks
en.conflict.lawyer
+ my solicitor has the photos, see you in court
- my solicitor needs the receipt for the house purchase
en.conflict.money_back
+ i want my money back today
- got my change back, thanks
en.conflict.anger
+ you are thieves, never again
- thieves broke in last night at the other shop
en.conflict.exposure
+ leaving one star and putting it all over facebook
- left you five stars on facebook
en.conflict.company_quarrel
+ not my problem, so sue me
- no problem, we'll sort it
en.scam_inbound.relative
+ hi mum, dropped my phone, this is my new one
- hi mum, home by eight
en.scam_inbound.new_account
+ we changed banks, kindly pay the invoice to the new account details below, new bank details attached
- i opened a new bank account, when do you pay?
en.scam_inbound.false_bank
+ suspicious activity: your account will be suspended, click the link to verify
- my account is locked on your site, can you check my login?
en.scam_inbound.prize
+ you have won! claim your prize at this link
- you won the raffle at school, the prize is a cake
en.scam_inbound.remote
+ install anydesk and read me the code
- the camera guy uses remote access, number on the ticket
en.scam_inbound.gift_cards
+ in a meeting, buy 5 gift cards and send me the codes
- do you sell gift cards? i want to buy one
en.scam_inbound.easy_money
+ like youtube videos and earn 300 dollars daily
- i like your videos, they are great
en.scam_inbound.false_authority
+ final notice: pay the fee today by card to avoid arrest
- my accountant got a final notice and will pay in instalments
en.forbidden_topic.betting
+ join my sports betting group
- he lost the bet and bought the doughnuts
en.forbidden_topic.politics
+ everyone vote for our candidate for mayor
- vote for employee of the month by friday
en.forbidden_topic.drugs_and_arms
+ mate of mine is selling weed, want some?
- the massage gun arrived, and training on drugs like cocaine is monday
`;
