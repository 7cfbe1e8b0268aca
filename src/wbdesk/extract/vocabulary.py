"""Words that tell people, roles and bodies apart. Lists only; the rules stand in `people`."""

_ROLE_WORDS = """
chair-in-office chairperson-in-office chairman-in-office negotiator
minister ministers secretary undersecretary under-secretary president vice-president chancellor
vice-chancellor director chief chair chairman chairwoman chairperson co-chair head manager officer
commissioner ambassador governor mayor leader spokesperson spokesman spokeswoman executive
inspector superintendent constable commander taoiseach tánaiste treasurer premier attorney
solicitor advocate advisor adviser lecturer founder co-founder ceo cfo coo cto owner lead envoy
representative coordinator co-ordinator editor principal headteacher dean provost consul speaker
whip member analyst economist scientist engineer nurse midwife consultant researcher curator
trustee deputy ombudsman registrar coach student pupil apprentice farmer resident teacher prosecutor
ranger planner architect surveyor administrator comptroller auditor rapporteur delegate king queen
prince princess partner specialist volunteer author historian archaeologist ecologist veterinarian
vet pharmacist gp physician surgeon graduate practitioner supervisor assistant clerk warden attaché
official judge lawyer barrister coroner sheriff congressman congresswoman controller producer
presenter organiser psychologist paramedic firefighter detective expert fellow operator
secretary-general under-secretary-general director-general governor-general consul-general
attorney-general commissioner-general d’affaires d'affaires regulator worker
archivist librarian patron
mp pm pms chairs directors executives principals presidents leaders ambassadors
secretaries vice-chair vice-chairman emir amir sultan rector musician actor actress singer
broadcaster journalist entrepreneur activist campaigner artist athlete footballer businessman
businesswoman philanthropist lord-lieutenant vice-lord-lieutenant
high-commissioner counterpart chairman-in-office
chairperson-in-office commander-in-chief editor-in-chief champion tsar actuary
counsellor counselor duke duchess mep msp chargé chef medallist
survivor constituent defender veteran cadet rower swimmer cyclist runner sprinter
"""
ROLES = frozenset(_ROLE_WORDS.split())
STATE_ROLES = frozenset("minister secretary chancellor undersecretary under-secretary".split())

TITLES = frozenset(
    "Pope Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Viscount Earl "
    "Countess Rt Right Hon Honourable Honorable Cllr Councillor Rev Reverend Bishop Archbishop "
    "Cardinal Rabbi Imam Canon Captain Capt Major Maj Colonel Col Lieutenant Lt General Gen "
    "Brigadier Admiral Commodore Commander Cdr Sergeant Sgt Corporal Private Marshal Air Wing "
    "Squadron Group Flight Sheikh Sheikha Senator Sen Congressman Congresswoman Rep Judge "
    "Justice Engr Eng Ven H.E Excellency Mme Mr. Mrs. Ms. Dr. Prof. Hon. Rev. H.E. Cllr. Sen. "
    "Rep. Capt. Col. Maj. Gen. Lt. Sgt. Eng. Ven. Rt. Hon’ble Hon'ble Sayyid Sayyida Sayyidah "
    "Shri Sh. Shrimati Smt Smt. Kumari Thiru Tmt Pandit Swami Maulana Mufti Mullah Ayatollah "
    "Shaikh Ustaz Alhaji Alhaja Hajia Hajiya Haji Hajji Mallam Otunba Engr. Arc. Barr. Adv "
    "Adv. Pst "
    "Pastor Deacon Monsignor Msgr Fr Father Patriarch Alderman Ald Ald. Amb Amb. Gov Gov. Dato "
    "Dato’ Dato' Datuk Datin Pehin Pengiran Ratu Khun Daw Madam Madame Mme. Mlle Monsieur Señor "
    "Señora Sra Sra. Signor Signora Senhor Senhora Herr Frau Dott. Ing. Ir. Drs. Lic. Supt Insp "
    "Adm Adm. Brig Brig. Cmdr Cmdr. Cdre Cpl Pte Pvt Flt Sqn Bombardier Airman Midshipman "
    "Vice-Admiral Rear-Admiral Major-General Lieutenant-General Brigadier-General "
    "Lieutenant-Colonel Lieutenant-Commander Mzee Mwalimu Tun Sardar".split()
)
# Titles that are shed from a name, as against those that belong to it (Dr, Sir, Lord).
SHED_TITLES = frozenset(
    "Rt Right Hon Honourable Honorable Hon. Mr Mrs Ms Miss Mx Mr. Mrs. Ms. H.E H.E. Rt. Hon’ble "
    "Hon'ble Excellency Shri Sh. Shrimati Smt Smt. Kumari Thiru Tmt Madam Madame Monsieur Mme Mme. "
    "Mlle Señor Señora Sra Sra. Signor Signora Senhor Senhora Herr Frau".split()
)
ORDINARY_TITLES = SHED_TITLES - frozenset(
    "Rt Right Hon Honourable Honorable Hon. H.E H.E. Rt. Hon’ble Hon'ble Excellency".split()
)
OF_WOMEN = frozenset(
    "Mrs Ms Miss Mrs. Ms. Dame Lady Baroness Countess Viscountess Duchess Queen Princess Begum "
    "Sheikha Congresswoman Smt Smt. Shrimati Kumari Tmt Madam Madame Mme Mme. Mlle Señora Sra "
    "Sra. Signora Senhora Frau Alhaja Hajia Hajiya Datin Daw".split()
)
OF_MEN = frozenset(
    "Mr Mr. Sir Lord Baron Viscount Earl Count Duke King Prince Sheikh Shaikh Congressman Pope "
    "Cardinal Monsignor Msgr Father Fr Imam Shri Thiru Monsieur Señor Signor Senhor Herr Alhaji "
    "Mallam Dato Dato’ Dato' Datuk Ayatollah Maulana".split()
)
POST_NOMINALS = frozenset(
    "MP MSP MS AM MLA MEP TD MHK MLC CBE OBE MBE KC QC CMG KCMG GCMG DCMG DBE KBE GBE PC FRS "
    "FRCP CB KCB DCB DL JP PhD AO AC VC DSO MC CVO LVO RN RAF KCVO BEM QPM KPM FREng".split()
)
PARTICLES = frozenset(
    "de da von van der den del della di dos du la le bin bint ibn al el ter ten y ap zu af".split()
)
LINKS = frozenset("of for at in to the and & with on from".split())
BODIES = frozenset(
    "Societies Universities Councils Colleges Trusts Agencies Academies Ministries Institutes "
    "Associations Federations Unions Departments Authorities Committees "
    "Council Trust Agency Authority Group Ltd Limited plc PLC Inc University College School "
    "Hospital Association Society Institute Foundation Commission Bank Office Department "
    "Ministry Fund Service Services Union Federation Partnership Board Committee Network "
    "Alliance Company Corporation Industries Systems Energy Homes Campaign Programme Program "
    "Centre Center Museum Airport Party Forum Parliament House Government Treasury Academy Club "
    "Charity Institution Chamber Commerce Army Navy Force Forces Police Executive Embassy "
    "Presidency Consulate Court Church Business Consulting "
    "Solutions Technologies Technology Holdings "
    "Partners Media Water Rail Railways Airlines Airways Motors Pharmaceuticals Laboratories "
    "Research Research Records Archive Archives Gallery Theatre Library Libraries Productions "
    "Studios Games Sport Sports Cancer Age Concern Aid Relief Rescue Watch International Global "
    "Europe Africa Asia America Britain London Manchester Leeds Liverpool Birmingham Glasgow "
    "Edinburgh Cardiff Belfast Dublin Brussels Sydney Melbourne Queensland Victoria Ontario "
    "Quebec Auckland Wellington Conference Summit Event Project Scheme Initiative Taskforce "
    "Organisation Organization Confederation Consortium Coalition Guild Corps Congress Assembly "
    "Senate Cabinet Secretariat Directorate Delegation Mission Strategy Plan Review Report Unit "
    "Street Palace Villa Chequers Team Branch Division Region Province County Borough City Town "
    "District Parish Valley North Convention Creamery Brewery Distillery Foundry Textiles "
    "Ceramics Logistics Castings Shipyard Engineering Foods Packaging Recycling Aerospace "
    "Renewables Haulage Electronics Software Robotics Steelworks Tannery Smokehouse "
    "Herzegovina South East West Nations Kingdom States Republic".split()
)
PORTFOLIO = frozenset(
    "Affairs Trade Justice Health Education Exports Export Pensions Work Defence Defense "
    "Environment Food Rural Transport Housing Communities Local Government Culture Media Sport "
    "Sports Arts Digital Energy Net Zero Climate Change Business Industry Industrial Science "
    "Innovation Technology Foreign Commonwealth Development International Home Security Borders "
    "Border Immigration Migration Policing Police Fire Crime Prevention Criminal Prisons "
    "Probation Courts Victims Safeguarding Women Equalities Equality Children Families Schools "
    "School Skills Apprenticeships Universities University Higher Further Social Care Mental "
    "Public Primary Secondary Treasury Finance Financial Economic Economy Investment Growth "
    "City Tourism Heritage Civil Society Youth Loneliness Disabled People Disability Veterans "
    "Armed Forces Procurement Personnel Families Europe European Americas Africa Asia Pacific "
    "Indo-Pacific Middle East Overseas Territories Caribbean Nature Water Flooding Floods "
    "Fisheries Farming Agriculture Animal Welfare Biosecurity Marine Land Planning Building "
    "Safety Homelessness Rough Sleeping Faith Integration Devolution Levelling Up "
    "Infrastructure Roads Road Rail Aviation Maritime Shipping Future Mobility Buses Bus "
    "Cycling Walking Science Research Space AI Intellectual Property Consumer Consumers "
    "Employment Rights Labour Labor Small Enterprise Markets Competition Regulation Regulatory "
    "Reform Regional Regions Northern Southern Western Eastern Constitution Constitutional "
    "Union Parliamentary State Interior Internal Integration Sustainability Sustainable "
    "Resources Natural Mines Mining Forestry Gaeltacht Expenditure Taoiseach Community Aged "
    "Indigenous Emergency Emergencies Management Preparedness Administration Reconciliation "
    "Services Service Diaspora Neighbourhood Enlargement Biodiversity Lands Parks Multicultural "
    "Multiculturalism Cities Urban Housing Jobs Training Early Years Childcare Child Special "
    "Needs Safer Recovery Resilience Opportunities Brexit Exiting Public Patient Patients Drugs "
    "Alcohol Wellbeing Care-Leavers Hospitality Retail Steel Broadband Telecoms Communications "
    "Broadcasting Creative Industries Gambling Football Initiatives Coordination Provincial "
    "Inter Policy Refugees Humanitarian Asylum Neighbours Relief".split()
)
PRONOUNS = frozenset("he she they".split())
LEADING = frozenset(
    "Follow Contact Read Watch See the The a A an An and And by but what What".split()
)
GENERAL = frozenset("I We You It This That There What Who These Those".split())
NOT_NAMES = frozenset(
    "The A An In On At By For From With And But Or As If When While Since After Before During "
    "Today Yesterday Tomorrow Speaking Commenting Responding Following Ahead Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December Notes Note Background Ends Contact Contents "
    "Further Additional Also Both Our Their His Her Its My Your All Some Many Most Last Next "
    "Members Participants Attendees Delegates Speakers Guests Hosts Leaders Ministers "
    "This These Those Every "
    "New Quotes Quote Comments Welcome Minister's However Meanwhile Earlier Later Finally "
    "Then".split()
)
ROLE_HEADS = frozenset(role.rstrip("s") for role in ROLES) | ROLES
TITLES_OF_NAMES = TITLES - {"General", "Air", "Group", "Judge", "Justice", "Commander", "Private"}
GIVEN_NAMES = frozenset(
    "Aaron Abdul Abigail Adam Adrian Ahmed Aidan Alan Alasdair Albert Alec Alex Alexander "
    "Alexandra Alfred Ali Alice Alison Alistair Amanda Amber Amina Amy Ana Andrea Andrew Andy "
    "Angela Angus Anita Ann Anna Anne Annette Anthony Antonia Antonio Arthur Ashley Barbara "
    "Barry Ben Benjamin Bernard Beth Bethany Bill Bob Boris Brenda Brian Bridget Bruce Caitlin "
    "Callum Calum Cameron Carl Carla Carlos Carol Caroline Catherine Cathy Charles Charlie "
    "Charlotte Chloe Chris Christian Christina Christine Christopher Claire Clare Clive Colin "
    "Connor Craig Daisy Damian Dan Daniel Danielle Danny Darren Dave David Dawn Dean Deborah "
    "Debbie Declan Denis Dennis Derek Diana Diane Dominic Don Donald Donna Dorothy Douglas "
    "Duncan Ed Eddie Edward Edwin Eileen Elaine Eleanor Elizabeth Ellen Ellie Emily Emma Eric "
    "Erica Ernest Esther Eva Eve Ewan Fatima Felicity Felix Fiona Frances Francesca Francis "
    "Frank Fred Gareth Gary Gavin Gemma Geoff Geoffrey George Georgia Gerald Gerard Gillian "
    "Giles Gina Glen Gordon Grace Graeme Graham Grant Greg Hannah Harriet Harry Hazel Heather "
    "Helen Helena Henry Hilary Holly Howard Hugh Hugo Ian Imran Ingrid Irene Iris Isabel "
    "Isabella Jack Jackie Jacob Jacqueline Jacqui James Jamie Jan Jane Janet Janice Jason Jean "
    "Jeff Jeffrey Jen Jennifer Jenny Jeremy Jess Jessica Jim Jo Joan Joanna Joanne Joe Joel "
    "John Johnny Jon Jonathan Jordan José Joseph Josephine Josh Joshua Joyce Juan Judith Judy "
    "Julia Julian Julie Juliet June Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy "
    "Katie Keir Keith Kelly Kemi Ken Kenneth Kerry Kevin Khalid Kieran Kim Kirsten Kirsty "
    "Kristina Kwasi Laura Lauren Laurence Lawrence Leah Lee Leo Leon Leonard Lesley Leslie "
    "Lewis Liam Lily Linda Lindsay Lisa Liz Lloyd Lorna Lorraine Louis Louise Luca Lucy Luis "
    "Luke Lynn Lynne Maggie Malcolm Marc Marco Margaret Maria Marie Marion Mark Marta Martin "
    "Martha Martyn Mary Matt Matthew Maureen Max Megan Mel Melanie Melissa Micheál Michael "
    "Michelle Miguel Mike Mohamed Mohammed Mohammad Moira Molly Monica Morgan Muhammad Nadia "
    "Nadine Naomi Natalie Natasha Neil Nia Niall Nicholas Nick Nicky Nicola Nicole Nigel Nina "
    "Noel Nora Norma Norman Oliver Olivia Omar Oscar Owen Pamela Pat Patricia Patrick Paul "
    "Paula Pauline Pedro Penny Pete Peter Phil Philip Phillip Phoebe Pippa Priti Rachel Ralph "
    "Ravi Ray Raymond Rebecca Reg Rhys Ricardo Richard Rishi Rita Rob Robert Roberta Robin "
    "Roger Roland Ron Ronald Rory Rosa Rose Rosemary Rosie Ross Roy Russell Ruth Ryan Sadiq "
    "Sajid Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Seán Sebastian Shabana Sharon "
    "Shaun Sheila Shirley Siân Simon Siobhan Sofia Sonia Sophie Stacey Stanley Stella Stephanie "
    "Stephen Steve Steven Stewart Stuart Sue Susan Susannah Suzanne Sylvia Tamara Tania Tanya "
    "Tara Ted Teresa Terence Terry Tessa Thangam Theresa Therese Thomas Tim Timothy Tina Toby "
    "Tom Tony Tracey Tracy Trevor Trudy Ursula Valerie Vanessa Vera Veronica Vicky Victor "
    "Victoria Vincent Virginia Vivian Walter Wayne Wendy Wes Will William Yasmin Yvette Yvonne "
    "Zoe Zoë Zac Zara".split()
)
# Names that the derived list lacks, most of them of the Balkans and of those who meet there.
MORE_GIVEN_NAMES = frozenset(
    "Rashad "
    "Alun Rhodri Eluned Mair Gwyn Dafydd Huw Ieuan Iwan Aled Vaughan Carwyn Jenni Emyr Llyr Rhun "
    "Abdallah Abiy Achim Adel Adnan Agron Akinwumi Alban Albana Albulena Aleksandra Almir "
    "Altin Amina Amir Andrej Andrius Andrzej Anela Annalena Anniken Antonio Antti Antun "
    "António Anđela Anže Arben Arbër Ardian Ardita Arlind Arta Artan Artis Audrey Aurel "
    "Avni Ayman Bader Badr Bajram Bakir Bassirou Behgjet Bekim Belinda Benet Besa Besnik "
    "Blerim Blerina Blerta Boban Bojan Bojana Bola Borislav Borjana Boro Borut Bozidar "
    "Božidar Branislav Branko Brian Bujar Carl Catherine Charles Charlie Cyril Damjan "
    "Danijela Darko Davor Dejan Delina Denada Denis Denys Didier Dijana Dimitar Ditmir "
    "Dmytro Dragan Dragana Drago Dritan Driton Dubravka Dusan Dušan Duška Džemal Eamon "
    "Ebrahim Edgars Ediona Egils Elina Elmedin Elva Emir Emmanuel Enda Enver Erion Ermal "
    "Ervin Espen Espérance Evarist Evika Fadil Faisal Fatmir Fatos Fatou Federica Ferit "
    "Filip Filippo Flamur Frans Fumio Félix Gent Ghislaine Gintautas Giorgia Gitanas "
    "Goran Gordana Gotabaya Gramoz Gresa Hage Haile Haitham Hajredin Hakainde Hamad Haris "
    "Hashim Hayashi Heather Henrietta Hisham Hristijan Hun Ibrahim Igli Ilir Ilirian Ine "
    "Ineta Isa Ivica Jadranka Jaishankar Jan-Peter Janez Janusz Jasmin Jasmina Jasna "
    "Jelena Jeppe Jevgeni Johannes Joko Jokowi Jonas Josep Jovan Jovana Jozef Kaja Kajtaz "
    "Kamal Kamala Kamikawa Karoline Kaya Kishida Klaudia Kolinda Kono Kreshnik Kresimir "
    "Krešimir Kristalina Krišjānis Krzysztof Kushtrim Kyriakos Kęstutis Lars Laurynas "
    "Lazarus Leo Liburn Lindita Ljiljana Ljubica Ljubiša Lulzim Luminița Macky Magnus "
    "Mahinda Maia Maja Majlinda Mamadou Margaritis Margot Marija Marinko Mariya Marko "
    "Maroš Mateusz Melissa Melita Mentor Meshal Mette Miapetra Micheál Mikuláš Milan Mile "
    "Milena Milica Milivoje Milojko Milos Miloš Miodrag Mircea Mirela Mirko Mirlinda "
    "Miroslav Mladen Mohammad Mohamud Momčilo Motegi Moussa Muhammadu Mukhtar Musa Mwai "
    "Naim Naledi Nana Narendra Natalia Natasa Nataša Nawaf Nebojsa Nebojša Nedim Nemanja "
    "Nenad Nermin Ngozi Nguyen Nicu Niko Nikola Nikolina Nina Olaf Oleksandr Oleksii "
    "Olena Olha Oliver Olsi Olta Olusegun Paetongtarn Pandeli Pekka Penny Petrit Prabowo "
    "Pål Péter Rade Radmila Radoslav Radosław Radovan Ramush Ranil Recep Redžep Retno "
    "Rexhep Riyad Robert Roberts Ruslan Rustem Sabah Sali Sameh Sanna Sasa Sayyid Saša "
    "Sebija Selma Senad Serhii Shehbaz Shigeru Shinzo Simon Sinisa Siniša Slavica Slavko "
    "Slobodan Snezana Snežana Srettha Stella Stevo Stojan Subrahmanyam Suzana Szymon "
    "Takayuki Takeshi Talat Tamim Tanja Taras Taro Taulant Tedros Teuta Thani Tharman "
    "Thierry Titas Tobias Tomislav Torbjørn Toshimitsu Troels Uhuru Ulf Umaro Urmas "
    "Ursula Valdet Valdis Valdrin Valentin Vesna Viktor Vivian Vjollca Vjosa Vladan "
    "Vladimir Vlora Vojin Volodymir Volodymyr Vuk Vučina Věra Wang Xhavit Xi Yasir Yemi "
    "Ylli Ylva Yoko Yoshihide Yoshimasa Yoweri Yulia Yuliia Yusuf Zanda Zbigniew Zdravko "
    "Zeljka Zeljko Ziauddin Zijad Zlatko Zukan Zuzana Šefik Šefket Željka Željko Žiga "
    "Živko ".split()
)
