"""Given names that are plainly a woman's or a man's, by which "she" and "he" are told apart.

Only the commonest in Britain, and none that both bear; any other name can be either.
"""

WOMEN = frozenset(
    "Abigail Agnes Aisha Alexandra Alice Alison Amanda Amelia Amina Amy Angela Anna Anne Annette "
    "Barbara Beatrice Bernadette Beth Bethan Bethany Brenda Bridget Carla Carol Caroline "
    "Carys Catherine Cathy Charlotte Chloe Christina Christine Claire Clare Daisy Danielle Dawn "
    "Deborah Debbie Denise Diana Diane Donna Dorothy Edith Eileen Elaine Eleanor Elizabeth Ella "
    "Ellen Ellie Emily Emma Erica Esther Eva Fatima Felicity Fiona Florence Frances Gemma "
    "Georgina Geraldine Gillian Gloria Grace Hannah Harriet Hazel Heather Helen Helena Hilda "
    "Imogen Ingrid Irene Isabel Isla Jacqueline Jane Janet Janice Jasmine Jennifer Jenny "
    "Jessica Jill Joanna Joanne Josephine Joyce Judith Julia Julie Karen Kate Katherine "
    "Kathleen Katie Kathryn Kirsty Laura Lauren Leila Linda Lisa Liz Louise Lucy Lydia Lynne "
    "Maggie Margaret Maria Marie Marion Marjorie Martha Mary Maureen Megan Melanie Melissa Miriam "
    "Moira Molly Monica Nadia Nancy Naomi Natalie Niamh Nora Olive Olivia Olwen Pamela "
    "Patricia Paula Pauline Penelope Penny Philippa Phoebe Polly Priya Rachel Rebecca Rita Rosa "
    "Rosemary Roisin Ruth Sally Samantha Sandra Sarah Sheila Shirley Sian Sofia Sophia Sophie "
    "Stella Stephanie Sue Susan Suzanne Sylvia Teresa Theresa Tina Tracey Ursula Valerie Vanessa "
    "Vera Veronica Victoria Violet Virginia Wendy Yasmin Yvette Yvonne Zara Zoe".split()
)
MEN = frozenset(
    "Aaron Adam Adrian Ahmed Aidan Alan Alasdair Albert Alexander Ali Alistair Andrew Angus "
    "Anthony Antonio Archie Arthur Barry Benjamin Bernard Bill Bob Boris Brendan Brian Bruce "
    "Callum Carl Carlos Charles Christopher Clive Colin Conor Craig Damian Daniel Darren "
    "David Declan Dennis Derek Desmond Dominic Donald Douglas Duncan Edmund Edward Edwin Eric "
    "Ernest Euan Ewan Fergus Francisco Frank Fraser Frederick Gareth Gary Gavin Geoffrey George "
    "Gerald Gerard Giles Glen Gordon Graeme Graham Grant Greg Gregory Hamish Harold Harry Hassan "
    "Henry Howard Hugh Hugo Huw Iain Ian Ibrahim Isaac Ivan Jack Jacob James Jason Jeffrey Jeremy "
    "Jim Joel John Jonathan Joseph Joshua Julian Justin Keith Kenneth Kevin Lawrence "
    "Leonard Liam Luke Malcolm Marcus Mark Martin Matthew Maurice Michael Mike Mohammed Muhammad "
    "Nathan Neil Nicholas Nigel Noel Norman Oliver Omar Oscar Owen Patrick Paul Peter Philip Piers "
    "Ralph Raymond Richard Robert Rodney Roger Ronald Rory Rupert Ryan Samuel Scott Sean Seamus "
    "Sebastian Simon Stanley Stephen Steven Stewart Stuart Terence Terry Thomas Timothy Toby Tom "
    "Tony Trevor Victor Vincent Vladimir Walter William Yusuf".split()
)
